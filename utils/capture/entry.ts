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
  type Provenance,
} from '../domain/index.ts';
import { attachmentContent } from './content.ts';
import { sha256Of } from './hash.ts';
import { MSG_TYPE } from './msg/attachments.ts';
import { mailFacts, type MailFacts } from './mail-facts.ts';
import type { MailAttachment, ParsedMail } from './parse.ts';
import { textOfReading, warningsOfReading } from './reading.ts';
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
    readonly content: { readonly fidelity: Fidelity };
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
  return {
    ...NO_WORDS,
    ...facts,
    ...placing(facts, base.capturedAt),
    id: base.id,
    matterId: base.matterId,
    kind: 'email',
    fidelity: base.request.content.fidelity,
    originalSha256: base.original.sha256,
    originalSize: base.original.size,
    ...(base.original.mediaType === MSG_TYPE && { originalType: MSG_TYPE }),
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

async function hashed(part: MailAttachment): Promise<{ facts: AttachmentFacts; content: AttachmentContent }> {
  const { name, mediaType, inline, contentId, bytes } = part;
  const sha256 = await sha256Of(bytes);
  const size = bytes.byteLength;
  const facts = { name, mediaType, size, sha256, inline, ...(contentId === '' ? {} : { contentId }) };
  return { facts, content: attachmentContent(sha256, bytes) };
}

/** A new entry from a parsed mail. `notices`: what the fetch noticed, in plain sentences. */
export async function entryFromMail(
  base: EntryBase,
  mail: ParsedMail,
  notices: readonly string[],
): Promise<NewEntry> {
  const parts = await Promise.all(mail.attachments.slice(0, MOST_ATTACHMENTS).map(hashed));
  const facts = mailFacts(mail, base.capturedAt);
  const text = plainText(mail);
  const entry = assemble(
    base,
    { ...facts, warnings: [...notices, ...tooMany(mail.attachments.length), ...facts.warnings] },
    { text, attachments: parts.map((part) => part.facts) },
  );
  const attachments = parts.map((part) => part.content);
  return { entry, original: base.original, attachments, searchText: searchTextFor(entry, text) };
}

/**
 * The same entry with its attachments read from the original when they are asked for, instead of kept beside it. Only
 * where that holds for all of them: an Outlook file stores them in its own way.
 */
export function withPlacedAttachments(made: NewEntry, mail: ParsedMail): NewEntry {
  const placed = made.attachments.flatMap(({ sha256, size }, index) => {
    const place = mail.attachments[index]?.place;
    return place ? [{ sha256, size, ...place }] : [];
  });
  if (placed.length < made.attachments.length || placed.length === 0) return made;
  return { ...made, attachments: [], placed };
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
