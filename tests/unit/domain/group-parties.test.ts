import { describe, expect, it } from 'vitest';
import { groupParties, unknownOf } from '../../../utils/domain/group-parties.ts';
import type { FoundGroup } from '../../../utils/domain/import.ts';
import { asPartyId, type Party, type PartyDraft } from '../../../utils/domain/index.ts';

const group = (
  key: string,
  people: readonly [string, string][],
  changes: Partial<FoundGroup> = {},
): FoundGroup => ({
  key,
  name: key,
  kind: 'council',
  suggested: true,
  messages: 1,
  people: people.map(([name, address]) => ({ name, address, messages: 1 })),
  ...changes,
});

describe('the parties of groups', () => {
  it('are the bodies among them, by their domain, and nobody else', () => {
    const council = group('northshire.gov.uk', [
      ['Sarah Cole', 'sarah.cole@northshire.gov.uk'],
      ['Northshire County Council', 'noreply@send.northshire.gov.uk'],
    ]);
    const shop = group('shop.example.net', [['News', 'news@shop.example.net']], {
      kind: 'other',
      suggested: false,
    });
    expect(groupParties([council, shop])).toEqual([
      { name: 'Northshire Council', kind: 'council', addresses: [], domains: ['northshire.gov.uk'] },
    ]);
  });

  it('are known by the address where many bodies share a domain', () => {
    const nhs = group('someone.invented@nhs.net', [['Therapy team', 'someone.invented@nhs.net']], {
      kind: 'health',
    });
    expect(groupParties([nhs])).toEqual([
      { name: 'Therapy team', kind: 'health', addresses: ['someone.invented@nhs.net'], domains: [] },
    ]);
  });

  it('keep a SENDIASS within the council’s domain apart from the council, also when it writes most', () => {
    const found = group('northshire.gov.uk', [
      ['Northshire SENDIASS', 'helen@northshire.gov.uk'],
      ['Jo (SENDIASS)', 'jo@northshire.gov.uk'],
      ['Sarah Cole', 'sarah.cole@northshire.gov.uk'],
    ]);
    expect(groupParties([found])).toEqual([
      {
        name: 'Northshire SENDIASS',
        kind: 'sendiass',
        addresses: ['helen@northshire.gov.uk', 'jo@northshire.gov.uk'],
        domains: [],
      },
      { name: 'Northshire Council', kind: 'council', addresses: [], domains: ['northshire.gov.uk'] },
    ]);
  });
});

describe('what is not known yet', () => {
  const council: Party = {
    id: asPartyId('c'),
    name: 'The council',
    kind: 'council',
    addresses: [],
    domains: ['northshire.gov.uk'],
  };
  const draft = (changes: Partial<PartyDraft>): PartyDraft => ({
    name: 'New',
    kind: 'sendiass',
    addresses: [],
    domains: [],
    ...changes,
  });

  it('is nothing of a body that the user named', () => {
    expect(unknownOf(draft({ kind: 'other', domains: ['northshire.gov.uk'] }), [council])).toBeNull();
    expect(unknownOf(draft({ domains: ['oakfield.sch.uk'] }), [council])).toEqual(
      draft({ domains: ['oakfield.sch.uk'] }),
    );
  });

  it('is an address of another kind of body within a known domain, unless somebody has it', () => {
    const helen = draft({ addresses: ['helen@northshire.gov.uk'] });
    expect(unknownOf(helen, [council])).toEqual(helen);
    const known: Party = {
      ...council,
      id: asPartyId('h'),
      kind: 'other',
      domains: [],
      addresses: helen.addresses,
    };
    expect(unknownOf(helen, [council, known])).toBeNull();
  });
});
