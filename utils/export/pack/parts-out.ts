// What a bundle's plan leaves out of an entry whose other parts are in the pack. An email's source holds every file that
// came with it, so with one of them left out a copy of its text goes in instead.
import type { Entry, MessageBody, Sha256 } from '../../domain/index.ts';
import { createRedactor } from '../redact/redactor.ts';
import { mailWords } from './mail-words.ts';
import { entryStem, type PackFile } from './pack-file.ts';
import { leaveOut, referenceIn, withhold, type Packing } from './packed.ts';
import { FILE_OUT, mailCopy } from './redacted-copy.ts';

const BY_HAND = 'Left out by the record keeper.';

/** True for a file that stays out, whichever entry it came with. */
export function isFileOut({ choice }: Packing, { sha256 }: { readonly sha256: Sha256 }): boolean {
  return choice.out?.files.has(sha256) ?? false;
}

/** True for an email of which only files are in the pack. */
export function isMailOut({ choice }: Packing, { id }: Entry): boolean {
  return choice.out?.mails.has(id) ?? false;
}

/** True for an email whose source holds a file that stays out. */
export function holdsFileOut(packing: Packing, { fidelity, attachments }: Entry): boolean {
  return fidelity === 'original' && attachments.some((attachment) => isFileOut(packing, attachment));
}

/** Lists a part that was left out. */
export const leaveOutPart = (packing: Packing, entry: Entry, what: string): null =>
  leaveOut(packing, entry, { what, reason: BY_HAND });

/** What the list of what was left out calls an email, an attachment and a page of a paper. */
export const MAIL_ITSELF = 'The email itself';
/** How an attachment that was left out is called in lists. */
export const nameAttachment = (name: string): string => `Attachment “${name}”`;
/** How a page of a paper that was left out is called in lists; `at` is its place, from 0. */
export const namePage = ({ subject, papers = [] }: Entry, at: number): string =>
  `File ${at + 1} of ${papers.length} of “${subject}”`;

/** The body of an email; null when it cannot be read. */
export async function bodyOf({ choice }: Packing, entry: Entry): Promise<MessageBody | null> {
  const body = await choice.readBody?.(entry);
  return body?.ok ? body.value : null;
}

/** The words of an email as a text may carry them; null when they cannot be read. */
export async function wordsOf(packing: Packing, entry: Entry): Promise<string | null> {
  const body = await bodyOf(packing, entry);
  return body && mailWords(entry, body, packing.choice);
}

/** An email as its text, without the file that was left out; the original is listed as withheld, with its hash. */
export async function* mailWithoutFiles(packing: Packing, entry: Entry): AsyncGenerator<PackFile, null> {
  const path = `data/originals/${packing.nameIn.originals(entryStem(entry), '.copy.txt')}`;
  const text = mailCopy(entry, await wordsOf(packing, entry), {
    why: FILE_OUT,
    redactor: createRedactor([]),
  });
  yield { path, content: new TextEncoder().encode(text.toWellFormed()), modifiedAt: entry.happenedAt };
  withhold(packing, {
    reference: referenceIn(packing, entry),
    name: MAIL_ITSELF,
    size: entry.originalSize,
    sha256: entry.originalSha256,
    copy: path,
    reason: 'It holds a file that the record keeper left out.',
  });
  return null;
}
