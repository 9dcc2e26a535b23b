import { describe, expect, it } from 'vitest';
import type { PartyDraft } from '../../../../utils/domain/index.ts';
import { saveParties } from '../../../../utils/import/run/party-finder.ts';
import { saveParty } from '../../../../utils/store/write-names.ts';
import { madeStore } from '../../store/made-store.ts';

const school = (domain: string): PartyDraft => ({
  name: 'Stmarys',
  kind: 'school',
  addresses: [],
  domains: [domain],
});
const advice = (address: string): PartyDraft => ({
  name: 'SENDIASS',
  kind: 'sendiass',
  addresses: [address],
  domains: [],
});

/** The names of all parties once some drafts are saved, one import after the other. */
async function namesAfter(...imports: readonly (readonly PartyDraft[])[]): Promise<readonly string[]> {
  const store = await madeStore();
  let ids = 0;
  const tools = {
    saveParty: (party: Parameters<typeof saveParty>[1]) => saveParty(store, party),
    makeId: () => `party-${(ids += 1)}`,
  };
  for (const drafts of imports) await saveParties(drafts, await store.database.parties.toArray(), tools);
  return (await store.database.parties.toArray()).map(({ name }) => name).toSorted();
}

describe('bodies that an import found under one name', () => {
  it('stay two schools where their domains are two, also in a later import', async () => {
    const [leeds, bradford] = [school('stmarys.leeds.sch.uk'), school('stmarys.bradford.sch.uk')];
    const both = ['Stmarys', 'Stmarys (stmarys.bradford.sch.uk)'];
    expect(await namesAfter([leeds, bradford])).toEqual(both);
    expect(await namesAfter([leeds], [bradford], [leeds, bradford])).toEqual(both);
  });

  it('stay two SENDIASS, by the address where many share its domain', async () => {
    expect(
      await namesAfter([
        advice('help@northshire.gov.uk'),
        advice('help@eastnorthshire.gov.uk'),
        advice('someone.invented@gmail.com'),
      ]),
    ).toEqual(['SENDIASS', 'SENDIASS (eastnorthshire.gov.uk)', 'SENDIASS (someone.invented@gmail.com)']);
  });

  it('are one where they write from one place, or where the name was given without any', async () => {
    expect(await namesAfter([advice('help@northshire.gov.uk'), advice('jo@send.northshire.gov.uk')])).toEqual(
      ['SENDIASS'],
    );
    expect(await namesAfter([{ ...school(''), domains: [] }], [school('stmarys.leeds.sch.uk')])).toEqual([
      'Stmarys',
    ]);
  });

  it('are one council, which may have two domains', async () => {
    const council = (domain: string): PartyDraft => ({
      ...school(domain),
      name: 'Northshire Council',
      kind: 'council',
    });
    expect(await namesAfter([council('northshire.gov.uk'), council('northshirecc.gov.uk')])).toEqual([
      'Northshire Council',
    ]);
  });
});
