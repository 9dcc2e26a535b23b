import { describe, expect, it } from 'vitest';
import { domainOf, isWithin } from '../../../utils/domain/addresses.ts';
import { asPartyId, type Party } from '../../../utils/domain/index.ts';
import { draftParty, knownParty, suggestParty } from '../../../utils/domain/party-suggestion.ts';

const party = (id: string, changes: Partial<Party>): Party => ({
  id: asPartyId(id),
  name: id,
  kind: 'other',
  addresses: [],
  domains: [],
  ...changes,
});

describe('a draft for a new sender', () => {
  it.each([
    ['sarah.cole@northshire.gov.uk', 'Sarah Cole', 'council', 'Northshire Council', 'northshire.gov.uk'],
    ['someone.invented@send.north-shire.gov.uk', '', 'council', 'North Shire Council', 'north-shire.gov.uk'],
    [
      'x@northshire.gov.uk',
      'Northshire County Council',
      'council',
      'Northshire County Council',
      'northshire.gov.uk',
    ],
    [
      'office@st-aldhelms.northshire.sch.uk',
      'Office',
      'school',
      'St Aldhelms',
      'st-aldhelms.northshire.sch.uk',
    ],
    ['a@mail.st-aldhelms.northshire.sch.uk', '', 'school', 'St Aldhelms', 'st-aldhelms.northshire.sch.uk'],
    [
      'someone.invented@northshirehospitals.nhs.uk',
      '',
      'health',
      'Northshirehospitals NHS',
      'northshirehospitals.nhs.uk',
    ],
    ['someone.invented@education.gov.uk', '', 'other', 'Department for Education', 'education.gov.uk'],
    [
      'someone.invented@coinweb.lgo.org.uk',
      '',
      'ombudsman',
      'Local Government and Social Care Ombudsman',
      'lgo.org.uk',
    ],
    ['someone.invented@ico.org.uk', '', 'other', 'Information Commissioner’s Office', 'ico.org.uk'],
    ['someone.invented@justice.gov.uk', '', 'tribunal', 'SEND Tribunal', 'justice.gov.uk'],
    ['x@oakfield-academy.example.org', 'Head', 'school', 'Example', 'oakfield-academy.example.org'],
    ['someone.invented@oakfield-trust.org.uk', 'Head', 'other', 'Oakfield Trust', 'oakfield-trust.org.uk'],
  ])('%s (%s) is %s %s', (address, name, kind, expected, domain) => {
    expect(draftParty({ name, address })).toEqual({ name: expected, kind, addresses: [], domains: [domain] });
  });

  it.each([
    ['someone.invented@gmail.com', 'Jo', 'other', 'Jo'],
    ['someone.invented@btinternet.com', '', 'other', 'someone.invented@btinternet.com'],
    ['someone.invented@nhs.net', 'A Therapist', 'health', 'A Therapist'],
    ['someone.invented@mail.parentmail.co.uk', 'St Aldhelms', 'school', 'St Aldhelms'],
    ['sendiass@northshire.gov.uk', 'Advice', 'sendiass', 'Advice'],
    ['x@example.org', 'Northshire SENDIASS', 'sendiass', 'Northshire SENDIASS'],
    ['someone.invented@notifications.service.gov.uk', 'Northshire', 'other', 'Northshire'],
  ])('%s is known by address, never by its domain', (address, name, kind, expected) => {
    expect(draftParty({ name, address })).toEqual({
      name: expected,
      kind,
      addresses: [address],
      domains: [],
    });
  });

  it('needs a name or an address', () => {
    expect(draftParty({ name: '', address: '' })).toBeNull();
    expect(draftParty({ name: 'Oakfield School', address: '' })).toEqual({
      name: 'Oakfield School',
      kind: 'school',
      addresses: [],
      domains: [],
    });
  });

  it('is not fooled by a domain that only ends alike', () => {
    expect(draftParty({ name: '', address: 'someone.invented@fakegov.uk' })?.kind).toBe('other');
    expect(draftParty({ name: '', address: 'x@northshire.gov.uk.example.com' })?.kind).toBe('other');
  });
});

describe('a party already named', () => {
  const council = party('council', { domains: ['northshire.gov.uk'] });
  const team = party('team', { domains: ['send.northshire.gov.uk'] });
  const officer = party('officer', { addresses: ['sarah@send.northshire.gov.uk'] });
  const all = [council, officer, team];

  it('is found by address before domain, and by the longest domain', () => {
    expect(knownParty('Sarah@send.northshire.gov.uk ', all)).toBe(officer);
    expect(knownParty('tom@send.northshire.gov.uk', all)).toBe(team);
    expect(knownParty('x@other.northshire.gov.uk', all)).toBe(council);
    expect(knownParty('x@evilnorthshire.gov.uk', all)).toBeUndefined();
    expect(knownParty('', [party('empty', { addresses: [''] })])).toBeUndefined();
  });

  it('is never found by a public mail provider', () => {
    expect(
      knownParty('someone.invented@gmail.com', [party('wrong', { domains: ['gmail.com'] })]),
    ).toBeUndefined();
  });

  it('comes before any draft', () => {
    expect(suggestParty({ name: '', address: 'x@northshire.gov.uk' }, all)).toBe(council);
  });
});

describe('addresses', () => {
  it('gives the domain, and knows what lies within it', () => {
    expect(domainOf('"a@b"@Example.ORG.')).toBe('example.org');
    expect(domainOf('nobody')).toBe('');
    expect(isWithin('a.example.org', 'example.org')).toBe(true);
    expect(isWithin('aexample.org', 'example.org')).toBe(false);
    expect(isWithin('example.org', '')).toBe(false);
  });
});
