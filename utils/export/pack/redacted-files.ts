// What one entry puts into a redacted pack: its own bytes only where every one of them could be searched and was clean;
// else a redacted copy, or nothing. What is withheld is listed with its hash.
import type { Entry, Sha256 } from '../../domain/index.ts';
import { checkedContent, WHOLE_LIMIT } from './content.ts';
import { mailWords } from './mail-words.ts';
import { entryStem, type PackFile } from './pack-file.ts';
import { safeText, splitExtension } from './file-names.ts';
import {
  bodyOf,
  isFileOut,
  isMailOut,
  leaveOutPart,
  MAIL_ITSELF,
  nameAttachment,
  namePage,
} from './parts-out.ts';
import { referenceIn, withhold, type EntryPlaces, type PackFolder, type Packing } from './packed.ts';
import { fileCopy, mailCopy, WORDS_OUT } from './redacted-copy.ts';
import { isCleanMail, plainTextOf } from './search-words.ts';

const HAS_WORDS = 'Words were removed, or it holds parts that cannot be searched to the last byte.';
const UNSEARCHABLE = 'It cannot be searched for the words to its last byte.';

interface Item {
  readonly entry: Entry;
  readonly name: string;
  readonly size: number;
  readonly sha256: Sha256;
  readonly folder: PackFolder;
  readonly stem: string;
  readonly extension: string;
}

/** Where nothing is known of an item yet. */
type Judged =
  | { readonly as: 'clean'; readonly bytes: Uint8Array }
  | { readonly as: 'withheld'; readonly copy: string | null };

async function bytesOf(packing: Packing, item: Item): Promise<Uint8Array<ArrayBuffer> | null> {
  const { source, making } = packing;
  const read = item.folder === 'attachments' ? source.attachment : source.original;
  const found = await checkedContent(() => read(item.sha256), item.sha256, making.signal);
  if (!found.ok || !(found.value instanceof Uint8Array)) return null;
  return found.value as Uint8Array<ArrayBuffer>;
}

async function judgeMail(packing: Packing, entry: Entry, bytes: Uint8Array): Promise<Judged> {
  const { redactor } = packing.choice.redaction!;
  const body = await bodyOf(packing, entry);
  const isSource = entry.fidelity === 'original';
  if (isSource && body && isCleanMail(entry, { bytes, body }, redactor)) return { as: 'clean', bytes };
  const words = body && (await mailWords(entry, body, packing.choice));
  return { as: 'withheld', copy: mailCopy(entry, words, { why: WORDS_OUT, redactor }) };
}

async function judgeFile(packing: Packing, item: Item, bytes: Uint8Array<ArrayBuffer>): Promise<Judged> {
  const { redactor, pdf } = packing.choice.redaction!;
  const plain = plainTextOf(item.name, bytes);
  if (plain !== null && redactor.find(plain).length === 0) return { as: 'clean', bytes };
  return { as: 'withheld', copy: await fileCopy({ ...item, bytes }, redactor, pdf) };
}

/** Two clean names side by side may make the words: then the name is the reference alone. */
function nameOf(packing: Packing, item: Item, extension: string): string {
  const { redactor } = packing.choice.redaction!;
  const isClean = redactor.find(`${item.stem}${extension}`).length === 0;
  const stem = isClean ? item.stem : referenceIn(packing, item.entry);
  return `data/${item.folder}/${packing.nameIn[item.folder](stem, isClean ? extension : '.redacted.txt')}`;
}

async function* packItem(packing: Packing, item: Item): AsyncGenerator<PackFile, string | null> {
  const { entry, sha256 } = item;
  const bytes = item.size > WHOLE_LIMIT ? null : await bytesOf(packing, item);
  const isMail = item.folder === 'originals' && entry.papers === undefined;
  const judged: Judged =
    bytes === null
      ? { as: 'withheld', copy: null }
      : await (isMail ? judgeMail(packing, entry, bytes) : judgeFile(packing, item, bytes));
  const modifiedAt = entry.happenedAt;
  if (judged.as === 'clean') {
    const path = nameOf(packing, item, item.extension);
    yield { path, content: judged.bytes, modifiedAt, sha256 };
    return path;
  }
  const copy = judged.copy === null ? null : nameOf(packing, item, '.redacted.txt');
  const reason = judged.copy === null ? UNSEARCHABLE : HAS_WORDS;
  const { name, size } = item;
  withhold(packing, { reference: referenceIn(packing, entry), name, size, sha256, copy, reason });
  if (copy !== null && judged.copy !== null)
    yield { path: copy, content: new TextEncoder().encode(judged.copy.toWellFormed()), modifiedAt };
  return null;
}

/** Yields an entry's files, or copies of them, and records what is withheld. */
export async function* redactedFiles(
  packing: Packing,
  entry: Entry,
  place: EntryPlaces,
): AsyncGenerator<PackFile> {
  const stem = entryStem(entry);
  const own = { entry, folder: 'originals', stem } as const;
  for (const [at, paper] of (entry.papers ?? []).entries()) {
    if (isFileOut(packing, paper)) {
      place.papers.set(paper, leaveOutPart(packing, entry, namePage(entry, at)));
      continue;
    }
    const { extension } = splitExtension(paper.name);
    place.papers.set(paper, yield* packItem(packing, { ...own, ...paper, extension }));
  }
  if (entry.papers) place.original = [...place.papers.values()].find((path) => path !== null) ?? null;
  else if (isMailOut(packing, entry)) leaveOutPart(packing, entry, MAIL_ITSELF);
  else {
    const facts = { name: MAIL_ITSELF, size: entry.originalSize, sha256: entry.originalSha256 };
    place.original = yield* packItem(packing, { ...own, ...facts, extension: '.eml' });
  }
  for (const attachment of entry.attachments) {
    if (isFileOut(packing, attachment)) {
      place.attachments.set(attachment, leaveOutPart(packing, entry, nameAttachment(attachment.name)));
      continue;
    }
    const { stem: name, extension } = splitExtension(attachment.name);
    const named = `${referenceIn(packing, entry)} - ${safeText(name, 'attachment without a name')}`;
    const item = { entry, folder: 'attachments', ...attachment, stem: named, extension } as const;
    place.attachments.set(attachment, yield* packItem(packing, item));
  }
}
