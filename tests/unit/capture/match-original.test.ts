// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { compareWith, matchOriginal } from '../../../utils/capture/match-original.ts';
import {
  comparableEntry,
  comparableMail,
  type ComparableEntry,
} from '../../../utils/capture/match/comparable.ts';
import { parseMail } from '../../../utils/capture/parse.ts';
import { asEntryId, type Entry } from '../../../utils/domain/index.ts';
import { bytesOf, mailText, preparedEntry, provenance } from '../../setup/made-mail.ts';

const GUID = '0f1e2d3c4b5a69788796a5b4c3d2fbff';
const OTHER_GUID = 'aaaa2d3c4b5a69788796a5b4c3d2fbff';
const indexOf = (guid: string): string => Buffer.from(`01da00112233${guid}`, 'hex').toString('base64');
const convid = (guid: string): string =>
  Buffer.concat([Buffer.from('00042400', 'hex'), Buffer.from('0f6b2f6a'), Buffer.from(guid, 'hex')]).toString(
    'base64',
  );

const TEXT = 'The annual review is on Friday at ten. Please tell us before Thursday who will come with you.';
const AUTOMATIC = 'Thank you for your email. We answer within ten working days of receiving it.';

const mail = async (headers: Readonly<Record<string, string>> = {}, body = TEXT) =>
  comparableMail(
    await parseMail(bytesOf(mailText({ 'Thread-Index': indexOf(GUID), ...headers }, body)).buffer),
  );

/** An entry as Outlook shows the mail above, but for the changes. */
async function shown(id: string, changes: Partial<Entry> = {}, text = TEXT): Promise<ComparableEntry> {
  const { entry } = await preparedEntry(id, {
    id: asEntryId(id),
    fidelity: 'as shown',
    subject: 'Annual review',
    from: [{ name: 'Sarah Cole', address: '' }],
    messageId: '',
    sentAtText: 'Tue 3/3/2026 2:05 PM',
    happenedAt: Date.parse('2026-03-03T14:05:00Z'),
    happenedFrom: 'shown',
    provenance: provenance({ site: 'outlook', siteThreadId: convid(GUID) }),
    ...changes,
  });
  return comparableEntry(entry, text);
}

const minute = (time: string): Pick<Entry, 'happenedAt'> => ({
  happenedAt: Date.parse(`2026-03-03T${time}:00Z`),
});
const inConversation = (guid: string) => ({
  provenance: provenance({ site: 'outlook', siteThreadId: guid === '' ? '' : convid(guid) }),
});

it('an entry of the same minute, sender and subject whose words are not known makes it unsure', async () => {
  const verdict = matchOriginal(await mail(), [await shown('one'), await shown('twin', {}, '')]);
  expect(verdict).toMatchObject({
    found: 'unsure',
    candidates: [{ entryId: 'one' }, { entryId: 'twin' }],
  });
  const other = matchOriginal(await mail(), [await shown('one'), await shown('other', {}, AUTOMATIC)]);
  expect(other).toMatchObject({ found: 'entry', entryId: 'one' });
});

describe('one entry and one file', () => {
  it.each<[string, Partial<Entry>, string, string]>([
    ['all agrees', {}, TEXT, 'entry'],
    ['without a conversation id', inConversation(''), TEXT, 'entry'],
    ['in a conversation whose subject was changed', inConversation(OTHER_GUID), TEXT, 'entry'],
    ['the page writes RE: before the subject', { subject: 'RE: Annual review' }, TEXT, 'entry'],
    [
      'a name as the directory has it, in the same conversation',
      { from: [{ name: 'Cole, Sarah (SEND)', address: '' }] },
      TEXT,
      'entry',
    ],
    [
      'such a name, and no conversation',
      { from: [{ name: 'Cole, Sarah (SEND)', address: '' }], ...inConversation('') },
      TEXT,
      'unsure',
    ],
    ['summer time was counted wrongly', minute('13:05'), TEXT, 'unsure'],
    ['minutes apart', minute('14:09'), TEXT, 'unsure'],
    ['another sender', { from: [{ name: 'Gillian Pryce', address: '' }] }, TEXT, 'unsure'],
    ['another address', { from: [{ name: 'Sarah Cole', address: 'sarah@example.org' }] }, TEXT, 'unsure'],
    ['another subject', { subject: 'Bus passes' }, TEXT, 'unsure'],
    ['other words', {}, AUTOMATIC, 'unsure'],
    ['no words on the page', {}, '', 'unsure'],
    ['the page gave no date', { happenedFrom: 'captured', sentAtText: '' }, TEXT, 'unsure'],
    [
      'nothing but the sender agrees',
      { subject: 'Bus passes', ...minute('09:01'), ...inConversation('') },
      AUTOMATIC,
      'nothing',
    ],
    ['a Message-ID says so', { messageId: '<one@northshire.gov.uk>', happenedFrom: 'captured' }, '', 'entry'],
    ['a Message-ID speaks against it', { messageId: '<two@northshire.gov.uk>' }, TEXT, 'nothing'],
  ])('%s: %s', async (_name, changes, text, found) => {
    const entries = [await shown('one', changes, text)];
    expect(matchOriginal(await mail(), entries).found).toBe(found);
  });

  it('takes a mail without words when everything else speaks for it', async () => {
    const silent = await mail({}, '');
    expect(matchOriginal(silent, [await shown('one', {}, '')]).found).toBe('entry');
    expect(matchOriginal(silent, [await shown('one', inConversation(''), '')]).found).toBe('unsure');
  });

  it('says what each side has', async () => {
    const { evidence } = compareWith(await mail(), await shown('one', minute('13:05')));
    expect(evidence.map(({ point, agrees }) => `${point}: ${agrees}`)).toEqual([
      'sender: yes',
      'subject: yes',
      'date: unknown',
      'text: yes',
      'conversation: yes',
    ]);
    expect(evidence[0]).toMatchObject({
      shown: 'Sarah Cole',
      inFile: 'Sarah Cole <sarah.cole@northshire.gov.uk>',
    });
    expect(evidence[2]).toMatchObject({
      shown: 'Tue 3/3/2026 2:05 PM',
      inFile: 'Tue, 3 Mar 2026 14:05:00 +0000',
    });
  });
});

describe('mails of one thread, with one subject and sender', () => {
  it('are told apart by their minutes, though the words are the same', async () => {
    const entries = [await shown('one'), await shown('two', minute('14:09'))];
    const later = await mail({ Date: 'Tue, 3 Mar 2026 14:09:30 +0000' });
    expect(matchOriginal(await mail(), entries)).toMatchObject({ found: 'entry', entryId: 'one' });
    expect(matchOriginal(later, entries)).toMatchObject({ found: 'entry', entryId: 'two' });
  });

  it('are told apart by their words, though the minute is the same', async () => {
    const entries = [await shown('one'), await shown('two', {}, AUTOMATIC)];
    expect(matchOriginal(await mail(), entries)).toMatchObject({ found: 'entry', entryId: 'one' });
    expect(matchOriginal(await mail({}, AUTOMATIC), entries)).toMatchObject({
      found: 'entry',
      entryId: 'two',
    });
  });

  it('are not told apart by guessing: same words, neighbouring minutes', async () => {
    const entries = [await shown('one'), await shown('two', minute('14:06'))];
    const verdict = matchOriginal(await mail(), entries);
    expect(verdict).toMatchObject({ found: 'unsure' });
    expect(verdict.found === 'unsure' && verdict.candidates.map(({ entryId }) => entryId)).toEqual([
      'one',
      'two',
    ]);
  });

  it('a reply is not taken for the mail it quotes', async () => {
    const reply = await mail(
      { Date: 'Tue, 3 Mar 2026 14:06:00 +0000' },
      `Friday it is.\n\nOn 3 Mar 2026, Sarah Cole wrote:\n> ${TEXT}`,
    );
    expect(matchOriginal(reply, [await shown('one')]).found).toBe('unsure');
  });
});

it('lays at most three beside a file, the likeliest first', async () => {
  const entries = await Promise.all([
    shown('far', { ...minute('14:40'), ...inConversation('') }),
    shown('near', minute('14:20')),
    shown('farther', { ...minute('16:40'), subject: 'Review', ...inConversation('') }),
    shown('nearest', { ...minute('14:05'), from: [], ...inConversation('') }),
  ]);
  const verdict = matchOriginal(await mail(), entries);
  expect(verdict.found === 'unsure' && verdict.candidates.map(({ entryId }) => entryId)).toEqual([
    'nearest',
    'near',
    'far',
  ]);
});
