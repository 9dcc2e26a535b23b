// What one entry puts into the pack: its original (or page reading, with a plain text of it; or the files of a paper)
// and its attachments.
import {
  originalExtension,
  type AttachmentFacts,
  type Entry,
  type Result,
  type Sha256,
} from '../../domain/index.ts';
import { londonDay } from '../../domain/dates.ts';
import { endingOfPaper } from '../../domain/paper-endings.ts';
import { paperWords } from '../../domain/paper-words.ts';
import { checkedContent, type Content } from './content.ts';
import { cutToBytes, safeText, splitExtension } from './file-names.ts';
import { writable } from './instants.ts';
import { entryStem, type PackFile } from './pack-file.ts';
import {
  holdsFileOut,
  isFileOut,
  isMailOut,
  leaveOutPart,
  MAIL_ITSELF,
  mailWithoutFiles,
  nameAttachment,
  namePage,
} from './parts-out.ts';
import { isRedacted, leaveOut, referenceIn, type EntryPlaces, type Packing } from './packed.ts';
import { readingText } from './reading-text.ts';
import { redactedFiles } from './redacted-files.ts';

/** `2026-03-03 Letter from Northshire County Council - Decision letter`; several files are numbered before the title. */
function paperStem(packing: Packing, entry: Entry, place: { at: number; of: number }): string {
  const party = entry.partyId === null ? undefined : packing.partyOf.get(entry.partyId);
  const words = cutToBytes(safeText(paperWords(entry, party?.name ?? ''), 'Paper'), 50);
  const number = place.of > 1 ? ` - ${place.at + 1} of ${place.of}` : '';
  return `${londonDay(writable(entry.happenedAt))} ${words}${number} - ${safeText(entry.subject, 'no title')}`;
}

const readOriginal = (packing: Packing, sha256: Sha256): Promise<Result<Content, string>> =>
  checkedContent(() => packing.source.original(sha256), sha256, packing.making.signal);

async function* readingFiles(
  packing: Packing,
  entry: Entry,
  sha256: Sha256,
): AsyncGenerator<PackFile, string | null> {
  const found = await readOriginal(packing, sha256);
  if (!found.ok)
    return leaveOut(packing, entry, { what: `Page reading of “${entry.subject}”`, reason: found.error });
  const name = packing.nameIn['page-readings'](entryStem(entry), '.page-reading.json');
  const path = `data/page-readings/${name}`;
  yield { path, content: found.value, modifiedAt: entry.capturedAt, sha256 };
  const text = found.value instanceof Uint8Array ? readingText(found.value) : null;
  if (text !== null) {
    const readable = path.replace(/\.json$/u, '.txt');
    yield { path: readable, content: text, modifiedAt: entry.capturedAt };
    packing.readable.set(path, readable);
  }
  return path;
}

async function* originalFile(packing: Packing, entry: Entry): AsyncGenerator<PackFile, string | null> {
  const found = await readOriginal(packing, entry.originalSha256);
  if (!found.ok)
    return leaveOut(packing, entry, { what: `Original of “${entry.subject}”`, reason: found.error });
  const name = packing.nameIn.originals(entryStem(entry), originalExtension(entry));
  const path = `data/originals/${name}`;
  yield { path, content: found.value, modifiedAt: entry.happenedAt, sha256: entry.originalSha256 };
  return path;
}

/** Every file of a paper is an original of its own, in its own kind. Gives the first one's path. */
async function* paperFiles(
  packing: Packing,
  entry: Entry,
  places: EntryPlaces['papers'],
): AsyncGenerator<PackFile, string | null> {
  const { papers = [] } = entry;
  for (const [at, paper] of papers.entries()) {
    if (isFileOut(packing, paper)) {
      places.set(paper, leaveOutPart(packing, entry, namePage(entry, at)));
      continue;
    }
    const found = await readOriginal(packing, paper.sha256);
    if (!found.ok) {
      places.set(paper, leaveOut(packing, entry, { what: namePage(entry, at), reason: found.error }));
      continue;
    }
    const stem = paperStem(packing, entry, { at, of: papers.length });
    const path = `data/originals/${packing.nameIn.originals(stem, endingOfPaper(paper.mediaType))}`;
    yield { path, content: found.value, modifiedAt: entry.happenedAt, sha256: paper.sha256 };
    places.set(paper, path);
  }
  return [...places.values()].find((path) => path !== null) ?? null;
}

/** Reference and the sender's own name: `E12 - Draft plan.docx`. */
function attachmentPath(packing: Packing, entry: Entry, attachment: AttachmentFacts): string {
  const { stem, extension } = splitExtension(attachment.name);
  const name = `${referenceIn(packing, entry)} - ${safeText(stem, 'attachment without a name')}`;
  return `data/attachments/${packing.nameIn.attachments(name, extension)}`;
}

async function* attachmentFile(
  packing: Packing,
  entry: Entry,
  attachment: AttachmentFacts,
): AsyncGenerator<PackFile, string | null> {
  const { sha256, inline } = attachment;
  if (isFileOut(packing, attachment)) return leaveOutPart(packing, entry, nameAttachment(attachment.name));
  const earlier = inline ? packing.inlineFiles.get(sha256) : undefined;
  if (earlier !== undefined) return earlier;
  const found = await checkedContent(() => packing.source.attachment(sha256), sha256, packing.making.signal);
  if (!found.ok) {
    const what = `Attachment “${attachment.name}” of “${entry.subject}”`;
    return leaveOut(packing, entry, { what, reason: found.error });
  }
  const path = attachmentPath(packing, entry, attachment);
  yield { path, content: found.value, modifiedAt: entry.happenedAt, sha256 };
  if (inline) packing.inlineFiles.set(sha256, path);
  return path;
}

/** What an entry itself is: an email's source or reading, or the files of a paper. Gives its path. */
async function* ownFiles(
  packing: Packing,
  entry: Entry,
  { papers }: EntryPlaces,
): AsyncGenerator<PackFile, string | null> {
  if (entry.papers) return yield* paperFiles(packing, entry, papers);
  if (isMailOut(packing, entry)) return leaveOutPart(packing, entry, MAIL_ITSELF);
  if (entry.fidelity === 'as shown') return yield* readingFiles(packing, entry, entry.originalSha256);
  if (holdsFileOut(packing, entry)) return yield* mailWithoutFiles(packing, entry);
  return yield* originalFile(packing, entry);
}

/** Yields an entry's files and records where they lie, or why they were left out. */
export async function* entryFiles(packing: Packing, entry: Entry): AsyncGenerator<PackFile> {
  const place: EntryPlaces = {
    original: null,
    earlierReading: null,
    attachments: new Map(),
    papers: new Map(),
  };
  packing.places.set(entry.id, place);
  if (isRedacted(packing)) return yield* redactedFiles(packing, entry, place);
  place.original = yield* ownFiles(packing, entry, place);
  if (entry.readingSha256 !== undefined && !isMailOut(packing, entry)) {
    place.earlierReading = yield* readingFiles(packing, entry, entry.readingSha256);
  }
  for (const attachment of entry.attachments) {
    place.attachments.set(attachment, yield* attachmentFile(packing, entry, attachment));
  }
}
