import { describe, expect, it } from 'vitest';
import { newParty, sayMarks } from '../../../../components/entry/party-draft.ts';
import { asPartyId, type Party } from '../../../../utils/domain/index.ts';

const council: Party = {
  id: asPartyId('c'),
  name: 'The council',
  kind: 'council',
  addresses: [],
  domains: ['northshire.gov.uk'],
};
const sarah = { name: 'Sarah Cole', address: 'sarah.cole@northshire.gov.uk' };

describe('a new party', () => {
  it('starts from what is known of the other side', () => {
    expect(newParty(sarah, [])).toEqual({
      name: 'Northshire Council',
      kind: 'council',
      addresses: [],
      domains: ['northshire.gov.uk'],
    });
    expect(newParty(null, [])).toMatchObject({ name: '', addresses: [], domains: [] });
    expect(newParty({ name: '', address: '' }, [])).toMatchObject({ name: '', addresses: [] });
  });

  it('does not take the domain that another party is known by', () => {
    expect(newParty(sarah, [council])).toMatchObject({ addresses: [sarah.address], domains: [] });
  });
});

describe('the marks of a party', () => {
  it('are said in words, not too many of them', () => {
    expect(sayMarks(council)).toBe('Known by: everybody at northshire.gov.uk.');
    expect(sayMarks({ ...council, addresses: ['a@example.org', 'b@example.org', 'c@example.org'] })).toBe(
      'Known by: everybody at northshire.gov.uk, a@example.org and 2 more.',
    );
    expect(sayMarks({ ...council, domains: [] })).toBe('It is known by its name alone.');
  });
});
