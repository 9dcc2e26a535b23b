import {
  DEFAULT_MATTER_ID,
  asEntryId,
  fail,
  type CaptureRequest,
  type EntryId,
  type Failure,
  type Kept,
  type MakeId,
  type NewEntry,
  type Party,
  type Result,
  type Sha256,
} from '../domain/index.ts';
import { knownParty } from '../domain/party-suggestion.ts';
import { originalContent } from './content.ts';
import { withBareLineEnds } from './line-ends.ts';
import { counterpartOf } from '../domain/counterpart.ts';
import { entryFromMail, entryFromReading, entryFromUnreadable, type EntryBase } from './entry.ts';
import { sha256Of } from './hash.ts';
import { comparableEntry, type ComparableEntry } from './match/comparable.ts';
import { MAIL_TYPE, mailTypeOf, readMail, type ReadMail } from './read-mail.ts';
import { readShownDate } from './shown-date/shown-date.ts';
import { READING_TYPE, bytesOfReading, textOfReading } from './reading.ts';

/** What keeping needs from outside: the store's side, the clock and ids. */
export interface KeepTools {
  /** Keeps a prepared entry whole, in one transaction (store/keep-entry.ts). */
  readonly keepNewEntry: (made: NewEntry) => Promise<Result<Kept, Failure>>;
  /** Parties already named, to put the mail of a known sender under its party. */
  readonly parties: () => Promise<readonly Party[]>;
  /** The entry with an original that a page reading surely shows (match/known-original.ts), or null. */
  readonly findKnownOriginal: (shown: ComparableEntry) => Promise<EntryId | null>;
  /** Instant, ms since 1970. */
  readonly now: () => number;
  readonly makeId: MakeId;
}

const NOT_WHOLE: Failure = {
  code: 'cut-off',
  happened: 'The email did not arrive whole from the mail page.',
  safe: 'Nothing was kept of it, and everything kept before is safe.',
  next: 'Reload the mail page and try again.',
};

const FAILED: Failure = {
  code: 'store-failed',
  happened: 'Paperchain could not keep this email.',
  safe: 'Nothing was half kept, and everything kept before is safe.',
  next: 'Try again. If it happens again, restart the browser.',
};

/** A page reading with the instant that the page's words for its date mean, where they can mean only one. */
function withShownDate(request: CaptureRequest): CaptureRequest {
  const { content } = request;
  if (content.fidelity === 'original' || !content.languages) return request;
  const { reading, languages } = content;
  const shownAt = readShownDate(reading.dateText, languages);
  return shownAt === null
    ? request
    : { ...request, content: { ...content, reading: { ...reading, shownAt } } };
}

/** The bytes of a request, or null when they cannot be had whole: the page that lent them may be gone. */
async function bytesOf(request: CaptureRequest): Promise<ArrayBuffer | null> {
  const { content } = request;
  if (content.fidelity === 'as shown') return bytesOfReading(content.reading).buffer;
  try {
    const bytes = await content.source.arrayBuffer();
    return bytes.byteLength > 0 && bytes.byteLength === content.source.size ? bytes : null;
  } catch {
    return null;
  }
}

/** What can be read of a mail, or null: a mail beyond reading is kept all the same. */
async function readable(bytes: ArrayBuffer): Promise<ReadMail | null> {
  try {
    return await readMail(bytes);
  } catch {
    return null;
  }
}

/** The blob is made of the very bytes that were hashed, not of the page's blob, which could still fail to be read. */
async function prepareBase(
  request: CaptureRequest,
  bytes: ArrayBuffer,
  tools: KeepTools,
): Promise<EntryBase> {
  const mediaType = request.content.fidelity === 'original' ? mailTypeOf(bytes) : READING_TYPE;
  return {
    id: asEntryId(tools.makeId()),
    matterId: DEFAULT_MATTER_ID,
    capturedAt: tools.now(),
    request,
    original: originalContent(await sha256Of(bytes), new Uint8Array(bytes), mediaType),
  };
}

async function prepare(request: CaptureRequest, bytes: ArrayBuffer, tools: KeepTools): Promise<NewEntry> {
  const made = await prepareEntry(request, bytes, tools);
  const { otherMessageIds } = request;
  return otherMessageIds ? { ...made, otherMessageIds } : made;
}

async function prepareEntry(
  request: CaptureRequest,
  bytes: ArrayBuffer,
  tools: KeepTools,
): Promise<NewEntry> {
  const base = await prepareBase(request, bytes, tools);
  const { content } = request;
  if (content.fidelity === 'as shown') {
    return entryFromReading(base, content.reading, content.reason.happened);
  }
  const [read, sameAs] = await Promise.all([readable(bytes), formsOnDisk(bytes)]);
  const made = read
    ? await entryFromMail(base, read.mail, [...content.notices, ...read.notices])
    : entryFromUnreadable(base, content.notices);
  return { ...made, sameAs };
}

/** A mail site gives a mail with the line ends it travelled with; mail programs export it with those of the disk. */
async function formsOnDisk(bytes: ArrayBuffer): Promise<readonly Sha256[]> {
  const bare = mailTypeOf(bytes) === MAIL_TYPE ? withBareLineEnds(new Uint8Array(bytes)) : null;
  return bare ? [await sha256Of(bare)] : [];
}

/** Puts a mail of a sender whose party is known under that party. Not knowing the parties must not stop a keep. */
async function withKnownParty(made: NewEntry, tools: KeepTools): Promise<NewEntry> {
  const parties = await tools.parties().catch(() => []);
  const party = knownParty(counterpartOf(made.entry).address, parties);
  return party ? { ...made, entry: { ...made.entry, partyId: party.id } } : made;
}

/** Ties a page reading to the original that is kept already. Not finding it must not stop a keep. */
async function withKnownOriginal(
  made: NewEntry,
  { content }: CaptureRequest,
  tools: KeepTools,
): Promise<NewEntry> {
  if (content.fidelity !== 'as shown') return made;
  const shown = comparableEntry(made.entry, textOfReading(content.reading));
  const shows = await tools.findKnownOriginal(shown).catch(() => null);
  return shows === null ? made : { ...made, shows };
}

/**
 * Keeps one message whole, or says why not. Everything slow (reading, hashing, parsing) comes first; then one
 * transaction. If the browser stops us in between, nothing was stored and no answer was given, and a retry is safe.
 */
export async function keepCapture(asked: CaptureRequest, tools: KeepTools): Promise<Result<Kept, Failure>> {
  const request = withShownDate(asked);
  const bytes = await bytesOf(request);
  if (bytes === null) return fail(NOT_WHOLE);
  try {
    const made = await withKnownOriginal(await prepare(request, bytes, tools), request, tools);
    return await tools.keepNewEntry(await withKnownParty(made, tools));
  } catch (error) {
    return fail({ ...FAILED, detail: error instanceof Error ? error.name : typeof error });
  }
}
