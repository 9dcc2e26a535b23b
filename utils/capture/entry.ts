import {
  NO_WORDS,
  type AttachmentContent,
  type AttachmentFacts,
  type Entry,
  type EntryId,
  type Fidelity,
  type HappenedFrom,
  type MatterId,
  type NewEntry,
  type Original,
  type PageReading,
  type PartPlace,
  type PlacedAttachment,
  type Provenance,
  type Sha256,
} from '../domain/index.ts';
import { attachmentContent } from './content.ts';
import { sha256Of } from './hash.ts';
import { MSG_TYPE } from './msg/attachments.ts';
import { mailFacts, type MailFacts } from './mail-facts.ts';
import type { MailAttachment, ParsedMail } from './parse.ts';
import { textOfReading, warningsOfReading } from './reading.ts';
import { decodePart } from './transfer-encoding.ts';
import { plainText, searchTextOf, snippetOf } from './text.ts';

/** What every new entry has, whatever was kept. */
export interface EntryBase {
  readonly id: EntryId;
  readonly matterId: MatterId;
  /** Instant, ms since 1970. */
  readonly capturedAt: number;
  readonly original: Original;
  readonly request: {
    readonly provenance: Provenance;
    readonly content: { readonly fidelity: Fidelity; readonly mayChange?: boolean | 'cut off' | undefined };
  };
}

const NO_MAIL: MailFacts = {
  subject: '',
  from: [],
  to: [],
  cc: [],
  bcc: [],
  messageId: '',
  inReplyTo: '',
  references: [],
  warnings: [],
};

/** The date that places an entry on the timeline: sent, else received, else kept. */
function placing(facts: MailFacts, capturedAt: number): { happenedAt: number; happenedFrom: HappenedFrom } {
  if (facts.sentAt !== undefined) return { happenedAt: facts.sentAt, happenedFrom: 'sent' };
  if (facts.receivedAt !== undefined) return { happenedAt: facts.receivedAt, happenedFrom: 'received' };
  return { happenedAt: capturedAt, happenedFrom: 'captured' };
}

/** Where the page's own date places an entry, when its words can mean one instant only. */
function placingOfReading({ shownAt }: PageReading): Partial<Pick<Entry, 'happenedAt' | 'happenedFrom'>> {
  return shownAt === undefined ? {} : { happenedAt: shownAt, happenedFrom: 'shown' };
}

/** An entry from its facts; `text` gives the snippet. */
function assemble(
  base: EntryBase,
  facts: MailFacts,
  content: { readonly text: string; readonly attachments: readonly AttachmentFacts[] },
): Entry {
  const kept = base.request.content;
  return {
    ...NO_WORDS,
    ...facts,
    ...placing(facts, base.capturedAt),
    id: base.id,
    matterId: base.matterId,
    kind: 'email',
    fidelity: kept.fidelity,
    originalSha256: base.original.sha256,
    originalSize: base.original.size,
    ...(base.original.mediaType === MSG_TYPE && { originalType: MSG_TYPE }),
    ...(kept.mayChange && { mayChange: kept.mayChange }),
    capturedAt: base.capturedAt,
    attachments: content.attachments,
    snippet: snippetOf(content.text),
    provenance: base.request.provenance,
  };
}

function searchTextFor(entry: Entry, text: string): string {
  return searchTextOf({
    subject: entry.subject,
    people: [...entry.from, ...entry.to, ...entry.cc, ...entry.bcc],
    attachmentNames: entry.attachments.map((part) => part.name),
    text,
  });
}

/**
 * At most this many attachments stay on an entry; all are in the original. No mail program sends more, but a mail of
 * 25 MB can hold a million empty ones, whose entry would be too large to store or to draw.
 */
const MOST_ATTACHMENTS = 1000;

function tooMany(count: number): readonly string[] {
  if (count <= MOST_ATTACHMENTS) return [];
  return [
    `This email has ${count} attachments. Only the first ${MOST_ATTACHMENTS} are listed; all are in its original.`,
  ];
}

/** What an entry says of an attachment. */
function factsOf(part: MailAttachment, sha256: Sha256, size: number): AttachmentFacts {
  const { name, mediaType, inline, contentId } = part;
  return { name, mediaType, size, sha256, inline, ...(contentId === '' ? {} : { contentId }) };
}

async function hashed(part: MailAttachment): Promise<{ facts: AttachmentFacts; content: AttachmentContent }> {
  const { bytes } = part;
  const sha256 = await sha256Of(bytes);
  return { facts: factsOf(part, sha256, bytes.byteLength), content: attachmentContent(sha256, bytes) };
}

/** The entry of a parsed mail, once its attachments are known. */
function entryOf(
  base: EntryBase,
  { mail, notices }: { mail: ParsedMail; notices: readonly string[] },
  attachments: readonly AttachmentFacts[],
): Pick<NewEntry, 'entry' | 'original' | 'searchText'> {
  const facts = mailFacts(mail, base.capturedAt);
  const text = plainText(mail);
  const warnings = [...notices, ...tooMany(mail.attachments.length), ...facts.warnings];
  const entry = assemble(base, { ...facts, warnings }, { text, attachments });
  return { entry, original: base.original, searchText: searchTextFor(entry, text) };
}

/** A new entry from a parsed mail. `notices`: what the fetch noticed, in plain sentences. */
export async function entryFromMail(
  base: EntryBase,
  mail: ParsedMail,
  notices: readonly string[],
): Promise<NewEntry> {
  const parts = await Promise.all(mail.attachments.slice(0, MOST_ATTACHMENTS).map(hashed));
  const made = entryOf(
    base,
    { mail, notices },
    parts.map(({ facts }) => facts),
  );
  return { ...made, attachments: parts.map(({ content }) => content) };
}

/** Memory that every attachment of an import is decoded into, one after the other: new memory costs more than decoding. */
let scratch = new Uint8Array(0);
const SMALLEST_SCRATCH = 1024 * 1024;
const LARGEST_SCRATCH = 32 * 1024 * 1024;

function scratchRoom(size: number): Uint8Array<ArrayBuffer> {
  if (size > LARGEST_SCRATCH) return new Uint8Array(size);
  if (size > scratch.length) scratch = new Uint8Array(Math.max(size, 2 * scratch.length, SMALLEST_SCRATCH));
  return scratch.subarray(0, size);
}

/** Facts and place of an attachment. The browser copies what it hashes before it returns, so the room is free again. */
async function placed(
  part: MailAttachment,
  place: PartPlace,
  source: Uint8Array<ArrayBuffer>,
): Promise<{ facts: AttachmentFacts; placed: PlacedAttachment }> {
  const { offset, length, encoding } = place;
  const bytes = decodePart(source.subarray(offset, offset + length), encoding, scratchRoom);
  const size = bytes.byteLength;
  const sha256 = await sha256Of(bytes);
  return { facts: factsOf(part, sha256, size), placed: { sha256, size, offset, length, encoding } };
}

/**
 * The same for a mail whose attachments are read from the original when they are asked for, instead of kept beside it.
 * Only where that holds for all of them: an Outlook file stores them in its own way.
 */
export async function entryFromSource(
  base: EntryBase,
  mail: ParsedMail,
  notices: readonly string[],
): Promise<NewEntry> {
  const { bytes } = base.original;
  const listed = mail.attachments.slice(0, MOST_ATTACHMENTS);
  const places = listed.flatMap((part) => (part.place ? [{ part, place: part.place }] : []));
  if (!bytes || places.length < listed.length) return entryFromMail(base, mail, notices);
  const parts = await Promise.all(places.map(({ part, place }) => placed(part, place, bytes)));
  const made = entryOf(
    base,
    { mail, notices },
    parts.map(({ facts }) => facts),
  );
  return { ...made, attachments: [], ...(parts.length > 0 && { placed: parts.map((each) => each.placed) }) };
}

/** A new entry for a message that no parser could read: the original is safe, and the entry says so. */
export function entryFromUnreadable(base: EntryBase, notices: readonly string[]): NewEntry {
  const warnings = [
    ...notices,
    'This email could not be read. Its original is kept and can be opened in a mail program.',
  ];
  const entry = assemble(base, { ...NO_MAIL, warnings }, { text: '', attachments: [] });
  return { entry, original: base.original, attachments: [], searchText: '' };
}

/** A new entry from what the mail page showed. Where the page's words for the date are not certain, keeping places it. */
export function entryFromReading(base: EntryBase, reading: PageReading, reason: string): NewEntry {
  const text = textOfReading(reading);
  const facts: MailFacts = {
    ...NO_MAIL,
    subject: reading.subject,
    from: reading.from,
    to: reading.to,
    cc: reading.cc ?? [],
    sentAtText: reading.dateText,
    warnings: warningsOfReading(reading),
  };
  const entry = {
    ...assemble(base, facts, { text, attachments: [] }),
    ...placingOfReading(reading),
    fidelityReason: reason,
  };
  return { entry, original: base.original, attachments: [], searchText: searchTextFor(entry, text) };
}
