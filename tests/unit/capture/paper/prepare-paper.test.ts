// @vitest-environment node
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { MOST_FILE_BYTES, MOST_FILES, MOST_PAPER_BYTES } from '../../../../utils/capture/paper/limits.ts';
import { preparePaper, type PaperRequest } from '../../../../utils/capture/paper/prepare-paper.ts';
import { judgePaperFile } from '../../../../utils/capture/paper/read-file.ts';
import { asPartyId } from '../../../../utils/domain/index.ts';
import { letterPdf, photograph } from '../../../setup/made-papers.ts';

const COUNCIL = {
  id: asPartyId('council'),
  name: 'Northshire County Council',
  kind: 'council',
  addresses: [],
  domains: [],
} as const;
const TOOLS = { now: () => 1_800_000_000_000, makeId: () => 'paper-1', version: '0.1.0' };
const file = (bytes: BlobPart, name: string): File => new File([bytes], name);
const LETTER = () => file(letterPdf('one'), 'letter.pdf');

const prepare = (changes: Partial<PaperRequest> = {}) =>
  preparePaper(
    {
      kind: 'letter',
      files: [LETTER()],
      day: '2026-03-03',
      title: 'Decision letter',
      party: COUNCIL,
      isOwn: false,
      ...changes,
    },
    TOOLS,
  );
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
/** A file that says it is larger than it is. */
const saysSize = (size: number, name = 'scan.pdf'): File =>
  Object.defineProperty(file(letterPdf('x'), name), 'size', { value: size });

describe('preparing a paper', () => {
  it('keeps several files untouched, hashed, in their order', async () => {
    const pages = [photograph('2026:02:27 09:30:00'), photograph('2026:02:27 09:31:00')];
    const made = await prepare({ files: [file(pages[0]!, 'IMG_2.jpg'), file(pages[1]!, 'IMG_1.jpg')] });
    if (!made.ok) throw new Error(made.error.happened);
    const { entry, original, papers = [] } = made.value;
    expect(entry.papers).toEqual([
      { name: 'IMG_2.jpg', mediaType: 'image/jpeg', size: pages[0]!.length, sha256: hashOf(pages[0]!) },
      { name: 'IMG_1.jpg', mediaType: 'image/jpeg', size: pages[1]!.length, sha256: hashOf(pages[1]!) },
    ]);
    expect(entry.originalSha256).toBe(hashOf(pages[0]!));
    expect(papers[0]).toBe(original);
    expect(new Uint8Array(await papers[1]!.blob.arrayBuffer())).toEqual(pages[1]);
    expect(papers.map(({ blob }) => blob.type)).toEqual(['', '']);
  });

  it('makes an entry of it at noon in London on its day', async () => {
    const made = await prepare({ title: '  Decision\n letter ', day: '2026-07-01', isOwn: true });
    expect(made).toMatchObject({
      ok: true,
      value: {
        entry: {
          kind: 'letter',
          fidelity: 'original',
          subject: 'Decision letter',
          happenedAt: Date.parse('2026-07-01T11:00:00Z'),
          happenedFrom: 'stated',
          capturedAt: TOOLS.now(),
          isOwnPaper: true,
          partyId: 'council',
          provenance: { site: 'paper', method: 'file added by hand', version: '0.1.0' },
        },
        attachments: [],
      },
    });
  });

  it.each(['meeting', 'call'] as const)('says of no %s that the user sent it', async (kind) => {
    const made = await prepare({ kind, isOwn: true });
    expect(made).toMatchObject({ ok: true, value: { entry: { kind, isOwnPaper: false } } });
  });

  it('can be found by title, party, file name and the words of a text', async () => {
    const made = await prepare({ files: [file('The bus was late.', 'diary.txt')] });
    const text = made.ok ? made.value.searchText : '';
    for (const words of ['Decision letter', 'Northshire', 'diary.txt', 'The bus was late.'])
      expect(text).toContain(words);
  });

  it('takes the same file given twice once', async () => {
    const made = await prepare({
      files: [LETTER(), file(letterPdf('one'), 'copy.pdf'), file(letterPdf('two'), 'b.pdf')],
    });
    expect(made.ok && made.value.entry.papers?.map(({ name }) => name)).toEqual(['letter.pdf', 'b.pdf']);
  });
});

describe('refuses, naming the file,', () => {
  it.each<[string, Partial<PaperRequest>, string]>([
    ['an empty file', { files: [LETTER(), file('', 'scan.pdf')] }, '“scan.pdf” is empty.'],
    [
      'a file beyond the limit',
      { files: [saysSize(MOST_FILE_BYTES + 1)] },
      '“scan.pdf” is larger than 500 MB.',
    ],
    ['a file that changed', { files: [saysSize(7)] }, '“scan.pdf” was changed or moved while it was read.'],
    ['an email', { files: [file('From: x', 'a.eml')] }, '“a.eml” is an email, not a paper.'],
    ['another kind', { files: [file('MZ', 'a.exe')] }, '“a.exe” is of another kind.'],
    [
      'files beyond the limit together',
      { files: [1, 2, 3].map((at) => saysSize(MOST_PAPER_BYTES / 2 - 1, `${at}.pdf`)) },
      'The files are larger than 1.0 GB together.',
    ],
    ['too many', { files: Array.from({ length: MOST_FILES + 1 }, LETTER) }, 'A paper can have 200 files.'],
    ['none', { files: [] }, 'There is no file.'],
    ['no title', { title: ' \n' }, 'The title is missing.'],
    ['no day', { day: '' }, 'The day is missing.'],
    ['a day that does not exist', { day: '2026-02-30' }, 'The day is missing.'],
  ])('%s', async (_name, changes, happened) => {
    const made = await prepare(changes);
    expect(made).toMatchObject({ ok: false, error: { happened, safe: 'Nothing was kept.' } });
    expect(!made.ok && made.error.next).toMatch(/\.$/);
  });

  it('a file that is gone when it is read', async () => {
    const gone = LETTER();
    Object.defineProperty(gone, 'arrayBuffer', {
      value: () => Promise.reject(new DOMException('x', 'NotFoundError')),
    });
    expect(await prepare({ files: [gone] })).toMatchObject({ ok: false, error: { code: 'unreadable' } });
  });
});

describe('judging a file before it is read', () => {
  it.each<[string, File, string | undefined]>([
    ['a letter', LETTER(), undefined],
    ['an empty file', file('', 'a.pdf'), '“a.pdf” is empty.'],
    ['another kind', file('MZ', 'a.exe'), '“a.exe” is of another kind.'],
    ['an email', file('x', 'a.msg'), '“a.msg” is an email, not a paper.'],
  ])('%s', async (_name, given, happened) => expect((await judgePaperFile(given))?.happened).toBe(happened));
});
