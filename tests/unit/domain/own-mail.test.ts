import { describe, expect, it } from 'vitest';
import { isFromOwn, ownAddressesOf } from '../../../utils/domain/own-mail.ts';
import { asPartyId, type Party } from '../../../utils/domain/index.ts';
import { provenance } from '../../setup/made-mail.ts';

const person = (address: string) => ({ name: '', address });
const family: Party = {
  id: asPartyId('family'),
  name: 'Family',
  kind: 'family',
  addresses: ['dad@example.net'],
  domains: [],
};

describe('the user’s own', () => {
  const accounts = ['Jo.Parent@example.org', 'unknown', ''].map((account) => ({
    provenance: provenance({ account }),
  }));
  const own = ownAddressesOf(accounts, [
    family,
    { ...family, kind: 'council', addresses: ['a@council.example.org'] },
  ]);

  it('addresses are the accounts and the family’s', () =>
    expect(own).toEqual(new Set(['jo.parent@example.org', 'dad@example.net'])));

  it.each([
    ['an email from one of them', { from: [person('dad@example.net')] }, true],
    ['an email from another', { from: [person('a@council.example.org')] }, false],
    ['a paper the user sent', { from: [], isOwnPaper: true }, true],
    ['a paper that came', { from: [], isOwnPaper: false }, false],
  ])('%s: %s', (_name, entry, isOwn) => expect(isFromOwn(entry, own)).toBe(isOwn));
});
