// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { BUILT_IN_TAGS, asPartyId, asTagId, type Entry, type Party } from '../../../utils/domain/index.ts';
import { describeEntry, summaryPlaceholder } from '../../../utils/capture/sheet.ts';
import { preparedEntry } from '../../setup/made-mail.ts';

const entryWith = async (changes: Partial<Entry>): Promise<Entry> =>
  (await preparedEntry('one', changes)).entry;
const school: Party = {
  id: asPartyId('s'),
  name: 'St Aldhelms',
  kind: 'school',
  addresses: ['office@example.org'],
  domains: [],
};

describe('the tag panel’s sheet', () => {
  it('suggests tags from the subject, but not those already there', async () => {
    const entry = await entryWith({
      subject: 'Re: Annual review and transport',
      tags: [asTagId('transport')],
    });
    const sheet = describeEntry(entry, { tags: BUILT_IN_TAGS, parties: [] });
    expect(sheet.suggestedTags).toEqual(['annual-review']);
    expect(sheet.words.tags).toEqual(['transport']);
    expect(sheet.tags).toBe(BUILT_IN_TAGS);
  });

  it('suggests the party that is chosen, else the known one, else a draft', async () => {
    const from = [{ name: 'Office', address: 'office@example.org' }];
    const chosen = await entryWith({ from, partyId: asPartyId('s') });
    expect(describeEntry(chosen, { tags: [], parties: [school] }).suggestedParty).toBe(school);
    expect(describeEntry(await entryWith({ from }), { tags: [], parties: [school] }).suggestedParty).toBe(
      school,
    );
    expect(describeEntry(await entryWith({}), { tags: [], parties: [] }).suggestedParty).toEqual({
      name: 'Northshire Council',
      kind: 'council',
      addresses: [],
      domains: ['northshire.gov.uk'],
    });
  });

  it.each([
    ['Office@Send.Northshire.gov.uk', 'send.northshire.gov.uk'],
    ['someone.invented@gmail.com', ''],
    ['no-at-sign', ''],
    ['', ''],
  ])('knows the domain of %j, where it names somebody, as %j', async (address, domain) => {
    const entry = await entryWith({ from: [{ name: 'Jo', address }] });
    expect(describeEntry(entry, { tags: [], parties: [] }).otherDomain).toBe(domain);
  });

  it('offers a neutral line', async () => {
    const subject = 'FW: Re: Transport';
    expect(summaryPlaceholder(await entryWith({ subject }), school)).toBe(
      'Email from the school about “Transport”',
    );
    expect(summaryPlaceholder(await entryWith({ subject: '' }), null)).toBe('Email from Sarah Cole');
    expect(summaryPlaceholder(await entryWith({ from: [], subject: '' }), null)).toBe('Email');
  });

  it('speaks of one’s own mail as sent', async () => {
    const own = await entryWith({
      subject: 'Transport',
      from: [{ name: 'Jo', address: 'jo.parent@example.org' }],
      to: [{ name: 'SEND team', address: 'send@northshire.gov.uk' }],
    });
    const sheet = describeEntry(own, { tags: [], parties: [] });
    expect(sheet.suggestedParty).toMatchObject({ kind: 'council' });
    expect(sheet.summaryPlaceholder).toBe('Email to the council about “Transport”');
    expect(sheet.otherAddress).toBe('send@northshire.gov.uk');
    expect(sheet.isSent).toBe(true);
  });
});
