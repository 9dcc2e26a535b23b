// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { comparableEntry, type ComparableEntry } from '../../../../utils/capture/match/comparable.ts';
import { sha256Of } from '../../../../utils/capture/hash.ts';
import { asEntryId, asSha256, type Entry, type EntryId } from '../../../../utils/domain/index.ts';
import { matchFiles, type KeptSoFar } from '../../../../utils/import/originals/match-files.ts';
import { bytesOf, mailText, preparedEntry } from '../../../setup/made-mail.ts';

const TEXT = 'The annual review is on Friday at ten. Please tell us before Thursday who will come with you.';

async function shown(id: string, changes: Partial<Entry> = {}): Promise<ComparableEntry> {
  const { entry } = await preparedEntry(id, {
    id: asEntryId(id),
    fidelity: 'as shown',
    subject: 'Annual review',
    messageId: '',
    happenedAt: Date.parse('2026-03-03T14:05:00Z'),
    happenedFrom: 'shown',
    ...changes,
  });
  return comparableEntry(entry, TEXT);
}

const file = (name: string, headers: Readonly<Record<string, string>> = {}, body = TEXT): File =>
  new File([mailText(headers, body)], name);

async function match(files: readonly File[], kept: Partial<KeptSoFar>, wished: EntryId | null = null) {
  const done: number[] = [];
  const all = { asShown: kept.asShown ?? [await shown('one')], keptBy: kept.keptBy ?? new Map() };
  const matched = await matchFiles(files, all, { wished, onProgress: (count) => done.push(count) });
  expect(done).toEqual(files.map((_file, at) => at + 1));
  return matched.map(({ match: found }) => found);
}

describe('files that are no emails', () => {
  it.each<[string, File, string]>([
    ['nothing in it', new File([], 'a.eml'), 'This file is empty.'],
    ['a letter', new File(['Dear Mrs Whitlock'], 'a.txt'), 'This file is not an email.'],
    [
      'a damaged Outlook file',
      new File([new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 1])], 'a.msg'),
      'This file is damaged, or it holds no email.',
    ],
  ])('%s', async (_name, given, happened) => {
    expect(await match([given], {})).toMatchObject([{ found: 'unreadable', reason: { happened } }]);
  });

  it('a file that is gone when it is read', async () => {
    const gone = file('gone.eml');
    Object.defineProperty(gone, 'arrayBuffer', {
      value: () => Promise.reject(new DOMException('x', 'NotFoundError')),
    });
    const [found, next] = await match([gone, file('here.eml')], {});
    const happened = 'This file was changed or moved while it was read.';
    expect(found).toMatchObject({ found: 'unreadable', reason: { happened } });
    expect(next).toMatchObject({ found: 'entry' });
  });
});

describe('what is kept already', () => {
  it('is known by its bytes, whatever its name', async () => {
    const sha256 = await sha256Of(bytesOf(mailText({}, TEXT)));
    const keptBy = new Map([[sha256, asEntryId('kept')]]);
    expect(await match([file('renamed.eml')], { keptBy })).toEqual([
      { found: 'already kept', entryId: 'kept' },
    ]);
    expect(
      await match([file('a.eml')], { keptBy: new Map([[asSha256('0'.repeat(64)), asEntryId('x')]]) }),
    ).toMatchObject([{ found: 'entry' }]);
  });
});

describe('the entry that the user came from', () => {
  const other = () =>
    shown('other', { subject: 'Bus passes', happenedAt: Date.parse('2026-01-05T09:31:00Z') });
  it('is laid beside a file that does not fit, never taken for it', async () => {
    const found = await match(
      [file('a.eml', {}, 'A wholly other letter about the coach, the driver and the route to school.')],
      { asShown: [await other()] },
      asEntryId('other'),
    );
    expect(found).toMatchObject([{ found: 'unsure', candidates: [{ entryId: 'other' }] }]);
  });
  it('does not hide that the file is surely another’s', async () => {
    const found = await match(
      [file('a.eml')],
      { asShown: [await shown('one'), await other()] },
      asEntryId('other'),
    );
    expect(found).toMatchObject([{ found: 'entry', entryId: 'one' }]);
  });
  it('comes first where several are near', async () => {
    const asShown = [
      await shown('one'),
      await shown('two', { happenedAt: Date.parse('2026-03-03T14:06:00Z') }),
    ];
    const [found] = await match([file('a.eml')], { asShown }, asEntryId('two'));
    expect(found?.found === 'unsure' && found.candidates.map(({ entryId }) => entryId)).toEqual([
      'two',
      'one',
    ]);
  });
});

describe('several files for one entry', () => {
  it('takes the same bytes once', async () => {
    expect(await match([file('a.eml'), file('b.eml')], {})).toMatchObject([
      { found: 'entry' },
      { found: 'twice', sameAs: 'a.eml' },
    ]);
  });
  it('takes one of two copies of one mail', async () => {
    expect(await match([file('a.eml'), file('b.eml', { 'X-Copy': 'list' })], {})).toMatchObject([
      { found: 'entry' },
      { found: 'twice', sameAs: 'a.eml' },
    ]);
  });
  it('is sure of neither of two mails', async () => {
    const found = await match(
      [file('a.eml'), file('b.eml', { 'Message-ID': '<two@northshire.gov.uk>' })],
      {},
    );
    expect(found.map((each) => each.found)).toEqual(['unsure', 'unsure']);
  });
});

describe('comparing that is stopped', () => {
  it('reads no further file', async () => {
    const stopping = new AbortController();
    const done: number[] = [];
    const onProgress = (count: number) => {
      done.push(count);
      stopping.abort();
    };
    const kept = { asShown: [await shown('one')], keptBy: new Map() };
    const options = { wished: null, onProgress, signal: stopping.signal };
    await expect(matchFiles([file('a.eml'), file('b.eml')], kept, options)).rejects.toThrow();
    expect(done).toEqual([1]);
  });
});
