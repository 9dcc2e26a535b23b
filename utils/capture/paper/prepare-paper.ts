import {
  DEFAULT_MATTER_ID,
  NO_WORDS,
  asEntryId,
  fail,
  ok,
  type Entry,
  type Failure,
  type MakeId,
  type NewEntry,
  type PaperFacts,
  type Party,
  type Result,
} from '../../domain/index.ts';
import { londonNoon } from '../../domain/dates.ts';
import { formatSize } from '../../domain/format-size.ts';
import { hasSender, MOST_TITLE, type PaperDetails } from '../../domain/paper-details.ts';
import { oneLine } from '../one-line.ts';
import { searchTextOf } from '../text.ts';
import { MOST_FILES, MOST_PAPER_BYTES } from './limits.ts';
import { readPaperFile, type ReadPaperFile } from './read-file.ts';

/** A paper as the user describes it. */
export interface PaperRequest extends PaperDetails {
  /** In reading order. */
  readonly files: readonly File[];
  readonly party: Party | null;
}

/** What preparing needs from outside. */
export interface PaperTools {
  /** Instant, ms since 1970. */
  readonly now: () => number;
  readonly makeId: MakeId;
  /** Version of Paperchain. */
  readonly version: string;
}

const refuse = (code: Failure['code'], happened: string, next: string): Result<never, Failure> =>
  fail({ code, happened, safe: 'Nothing was kept.', next });

/** A title as it is kept. */
export const titleOf = (text: string): string => oneLine(text).slice(0, MOST_TITLE).toWellFormed().trim();

/** What is wrong with a request before any file is read; null when nothing is. */
function refuseRequest({ files, day, title }: PaperRequest): Result<never, Failure> | null {
  if (files.length === 0) return refuse('unreadable', 'There is no file.', 'Choose at least one.');
  if (files.length > MOST_FILES)
    return refuse('too-large', `A paper can have ${MOST_FILES} files.`, 'Keep it as two papers.');
  if (files.reduce((sum, file) => sum + file.size, 0) > MOST_PAPER_BYTES) {
    const happened = `The files are larger than ${formatSize(MOST_PAPER_BYTES)} together.`;
    return refuse('too-large', happened, 'Keep them as two papers.');
  }
  if (londonNoon(day) === null)
    return refuse('not-supported', 'The day is missing.', 'Say which day is on it.');
  return titleOf(title) === '' ? refuse('not-supported', 'The title is missing.', 'Give it a title.') : null;
}

/** Words of the first text file, for searching; other kinds are not read. */
async function wordsIn(files: readonly ReadPaperFile[]): Promise<string> {
  const text = files.find(({ facts }) => facts.mediaType === 'text/plain');
  return text ? text.original.blob.slice(0, 200_000).text() : '';
}

/** The entry of a paper, by its first file and what the user says of it. */
export function entryOfPaper(
  request: PaperDetails & Pick<PaperRequest, 'party'>,
  tools: PaperTools,
  first: Pick<PaperFacts, 'sha256' | 'size'>,
): Entry {
  const { kind, title, party, isOwn, day } = request;
  return {
    ...NO_WORDS,
    id: asEntryId(tools.makeId()),
    matterId: DEFAULT_MATTER_ID,
    kind,
    fidelity: 'original',
    originalSha256: first.sha256,
    originalSize: first.size,
    isOwnPaper: isOwn,
    subject: titleOf(title),
    from: [],
    to: [],
    cc: [],
    bcc: [],
    messageId: '',
    inReplyTo: '',
    references: [],
    capturedAt: tools.now(),
    happenedAt: londonNoon(day) ?? 0,
    happenedFrom: 'stated',
    attachments: [],
    snippet: '',
    warnings: [],
    partyId: party?.id ?? null,
    provenance: {
      site: 'paper',
      account: 'unknown',
      siteMessageId: '',
      siteThreadId: '',
      pageUrl: '',
      method: 'file added by hand',
      version: tools.version,
    },
  };
}

/**
 * Prepares a paper for keeping: every file read whole and hashed, one after the other, in the order given. The same file
 * given twice is taken once. The failure says which file is at fault and why.
 */
export async function preparePaper(
  request: PaperRequest,
  tools: PaperTools,
): Promise<Result<NewEntry, Failure>> {
  const refused = refuseRequest(request);
  if (refused) return refused;
  const read: ReadPaperFile[] = [];
  for (const file of request.files) {
    const one = await readPaperFile(file);
    if (!one.ok) return one;
    if (!read.some(({ facts }) => facts.sha256 === one.value.facts.sha256)) read.push(one.value);
  }
  const [first] = read;
  if (!first) return refuse('unreadable', 'There is no file.', 'Choose at least one.');
  const papers = read.map(({ facts }) => facts);
  const isOwn = request.isOwn && hasSender(request.kind);
  const entry = { ...entryOfPaper({ ...request, isOwn }, tools, first.facts), papers };
  const people = request.party ? [{ name: request.party.name, address: '' }] : [];
  const attachmentNames = papers.map(({ name }) => name);
  const searchText = searchTextOf({
    subject: entry.subject,
    people,
    attachmentNames,
    text: await wordsIn(read),
  });
  const originals = read.map(({ original }) => original);
  return ok({ entry, original: first.original, papers: originals, attachments: [], searchText });
}
