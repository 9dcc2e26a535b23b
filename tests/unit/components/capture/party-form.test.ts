import { describe, expect, it } from 'vitest';
import { draftFromForm, rememberableDomain, startForm } from '../../../../components/capture/party-form.ts';
import { COUNCIL, SHEET } from '../invented-sheet.ts';

const form = { id: null, name: ' Sarah Cole ', kind: 'council', remember: 'address' } as const;

describe('rememberableDomain', () => {
  it('is the suggestion’s domain when the sender lies within it', () => {
    expect(rememberableDomain(SHEET)).toBe('northshire.gov.uk');
  });

  it('is the sender’s own domain without a suggestion', () => {
    expect(rememberableDomain({ ...SHEET, suggestedParty: null })).toBe('send.northshire.gov.uk');
  });

  it('is empty where the domain names nobody', () => {
    expect(rememberableDomain({ ...SHEET, otherDomain: '' })).toBe('');
  });
});

describe('startForm', () => {
  it('opens with the suggestion, remembered as the suggestion is known', () => {
    expect(startForm(SHEET, SHEET.suggestedParty)).toEqual({
      id: null,
      name: 'Northshire County Council',
      kind: 'council',
      remember: 'domain',
    });
  });

  it('remembers by address where the party is known by address', () => {
    const byAddress = { ...COUNCIL, domains: [], addresses: [SHEET.otherAddress] };
    expect(startForm(SHEET, byAddress)).toMatchObject({ id: COUNCIL.id, remember: 'address' });
  });
});

describe('draftFromForm', () => {
  it('makes a party known by the address alone', () => {
    expect(draftFromForm(form, SHEET)).toEqual({
      name: 'Sarah Cole',
      kind: 'council',
      addresses: ['sarah.cole@send.northshire.gov.uk'],
      domains: [],
    });
  });

  it('makes a party known by the domain', () => {
    expect(draftFromForm({ ...form, remember: 'domain' }, SHEET)).toMatchObject({
      addresses: [],
      domains: ['northshire.gov.uk'],
    });
  });

  it('adds to what a saved party was known by, without doubling', () => {
    const known = { ...COUNCIL, addresses: ['clerk@example.org'] };
    const sheet = { ...SHEET, parties: [known] };
    expect(draftFromForm({ ...form, id: COUNCIL.id, remember: 'domain' }, sheet)).toMatchObject({
      addresses: ['clerk@example.org'],
      domains: ['northshire.gov.uk'],
    });
    expect(draftFromForm({ ...form, id: COUNCIL.id }, sheet).addresses).toHaveLength(2);
  });
});
