import { comparableMail, type ComparableMail } from '../../capture/match/comparable.ts';
import { entryFromSource, entryFromUnreadable, type EntryBase } from '../../capture/entry.ts';
import { originalContent } from '../../capture/content.ts';
import { correspondents } from '../../capture/correspondents.ts';
import { sha256Of } from '../../capture/hash.ts';
import { readMail, type ReadMail } from '../../capture/read-mail.ts';
import {
  DEFAULT_MATTER_ID,
  asEntryId,
  type Entry,
  type MakeId,
  type NewEntry,
  type Provenance,
} from '../../domain/index.ts';
import type { FoundMail } from '../types.ts';
import { judgeDraft } from '../drafts/judge-draft.ts';
import { formsWithoutDownloadLines } from './download-lines.ts';
import { mapAhead } from './map-ahead.ts';

/**
 * Mails under way at once: the browser hashes in the background, and copies what it hashes. With all mails of a lot at
 * once those copies were new memory each time, which cost three times as much as the hashing.
 */
const AT_ONCE = 2;

/** Mails to make ready for keeping, and what all of them have in common. Travels to a worker. */
export interface PrepareJob {
  readonly mails: readonly Pick<FoundMail, 'file' | 'type' | 'bytes' | 'notice' | 'isDraft'>[];
  /** Instant, ms since 1970. */
  readonly capturedAt: number;
  /** Of Paperchain. */
  readonly version: string;
  /** The user's own, most frequent first. */
  readonly ownAddresses: readonly string[];
  /** True when entries wait for their original, so that each mail is compared with them. */
  readonly compare: boolean;
}

/** A mail ready to be kept. */
export interface PreparedMail {
  readonly made: NewEntry;
  readonly comparable: ComparableMail | null;
}

/** Whether a mail was ever sent, and what its entry says of that. An Outlook file's reader has said so already. */
function draftOf(
  mail: PrepareJob['mails'][number],
  read: ReadMail | null,
): { isDraft: boolean; notices: string[] } {
  if (!read || read.isDraft) return { isDraft: read?.isDraft ?? false, notices: [] };
  const verdict = judgeDraft(read.mail.headers, mail);
  if (verdict === 'no') return { isDraft: false, notices: [] };
  return { isDraft: verdict === 'yes', notices: [verdict === 'yes' ? DRAFT : PERHAPS_DRAFT] };
}

const DRAFT = 'This is a draft: as far as its file tells, it was never sent.';
const PERHAPS_DRAFT =
  'This may be a draft that was never sent: its file counts it among drafts as well as among sent emails.';

/** Whose mailbox a mail is from: its sender when that is the user, else whichever own address it went to. */
function accountOf(entry: Entry, read: ReadMail | null, own: readonly string[]): string {
  const delivered = read ? correspondents(read.mail.headers, 'delivered-to') : [];
  const people = [...entry.from, ...delivered, ...entry.to, ...entry.cc, ...entry.bcc];
  const found = people.find(({ address }) => own.includes(address));
  return found?.address ?? own[0] ?? 'unknown';
}

function provenanceOf(job: PrepareJob): Provenance {
  return {
    site: 'file',
    account: 'unknown',
    siteMessageId: '',
    siteThreadId: '',
    pageUrl: '',
    method: 'file',
    version: job.version,
  };
}

async function baseOf(
  { type, bytes }: PrepareJob['mails'][number],
  job: PrepareJob,
  makeId: MakeId,
): Promise<EntryBase> {
  return {
    id: asEntryId(makeId()),
    matterId: DEFAULT_MATTER_ID,
    capturedAt: job.capturedAt,
    original: originalContent(await sha256Of(bytes), bytes, type),
    request: { provenance: provenanceOf(job), content: { fidelity: 'original' } },
  };
}

async function readable(bytes: Uint8Array<ArrayBuffer>): Promise<ReadMail | null> {
  try {
    return await readMail(bytes);
  } catch {
    return null;
  }
}

async function prepareOne(
  mail: PrepareJob['mails'][number],
  job: PrepareJob,
  makeId: MakeId,
): Promise<PreparedMail> {
  const [base, read, sameAs] = await Promise.all([
    baseOf(mail, job, makeId),
    readable(mail.bytes),
    Promise.all(formsWithoutDownloadLines(mail.bytes).map(sha256Of)),
  ]);
  const draft = draftOf(mail, read);
  const notices = [...(mail.notice === undefined ? [] : [mail.notice]), ...draft.notices];
  const made = read
    ? await entryFromSource(base, read.mail, [...notices, ...read.notices])
    : entryFromUnreadable(base, notices);
  const account = accountOf(made.entry, read, job.ownAddresses);
  const provenance = { ...made.entry.provenance, account };
  const entry = { ...made.entry, ...(draft.isDraft && { isDraft: true as const }), provenance };
  return {
    made: { ...made, entry, sameAs },
    // A mail that is less, or perhaps other, than was sent never becomes the original of another entry.
    comparable:
      job.compare && read && notices.length === 0 && !draft.isDraft ? comparableMail(read.mail) : null,
  };
}

/**
 * Makes mails ready for keeping: hash, parse, facts, text. Everything slow, and nothing that touches the store, so that
 * it can be done in several workers. A mail beyond reading becomes an entry that says so: its original is safe.
 */
export async function prepareMails(job: PrepareJob, makeId: MakeId): Promise<readonly PreparedMail[]> {
  const prepared: PreparedMail[] = [];
  const each = mapAhead(job.mails, (mail) => prepareOne(mail, job, makeId), AT_ONCE);
  for await (const one of each) prepared.push(one);
  return prepared;
}
