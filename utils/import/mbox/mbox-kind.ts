import { looksLikeMail, maybeMail } from '../looks-like-mail.ts';
import { describeOffset, problemWith } from '../place.ts';
import { cutOut } from '../source-file.ts';
import type { Found, FoundBatch, MailSource, SourceFile, SourceKind } from '../types.ts';
import { isAfterEmptyLine, isEnvelopeAt } from './envelope.ts';
import { findFromLines } from './find-from.ts';
import { MboxSplitter, type MboxMail, type MboxPiece } from './split-mbox.ts';

const UNREADABLE =
  'The file could not be read from here on. It may have been moved or changed since it was chosen.';

/** Thunderbird's mailboxes have no ending at all. */
const NAMED_MBOX = /(?:\.mbox|\.mbx|\.mboxrd|\.mboxo|(?:^|\/)mbox|(?:^|\/)[^./]+)$/i;

const NO_MAIL = 'It has none of the headers that make an email.';

function asFound(file: SourceFile, mail: MboxMail): Found {
  const { number, offset, length, bytes, lies } = mail;
  const place = { file: file.path, number, offset, length, type: 'message/rfc822' } as const;
  if (!maybeMail(bytes))
    return { kind: 'problem', problem: problemWith({ kind: 'mail', ...place }, NO_MAIL) };
  const lend = () =>
    lies && file.blob ? { file: file.blob, start: lies.start, size: lies.end - lies.start } : null;
  return { kind: 'mail', ...place, bytes, lend };
}

/** In the order in which they lie in the file. */
function batchOf(file: SourceFile, { mails, problems }: MboxPiece, bytesRead: number): FoundBatch {
  const found: Found[] = [
    ...mails.map((mail) => asFound(file, mail)),
    ...problems.map((problem) => ({ kind: 'problem' as const, problem: { file: file.path, ...problem } })),
  ];
  const placeOf = (each: Found): number => (each.kind === 'mail' ? each.offset : each.problem.offset);
  const inOrder = problems.length === 0 ? found : found.toSorted((a, b) => placeOf(a) - placeOf(b));
  return { found: inOrder, bytesRead, file: file.path };
}

async function* readMbox(file: SourceFile, signal: AbortSignal): AsyncGenerator<FoundBatch> {
  const splitter = new MboxSplitter();
  let bytesRead = 0;
  try {
    for await (const chunk of file.chunks(signal)) {
      bytesRead += chunk.length;
      yield batchOf(file, splitter.push(chunk), bytesRead);
    }
  } catch {
    signal.throwIfAborted();
    // What is held of a message whose end could not be read is no mail: the listed place covers it.
    const offset = splitter.began;
    const problem = { position: describeOffset(offset), offset, reason: UNREADABLE };
    const length = Math.max(0, file.size - offset);
    return yield batchOf(file, { mails: [], problems: [{ ...problem, length }] }, file.size);
  }
  yield batchOf(file, splitter.finish(), file.size);
}

/** True when an envelope line stands in these first bytes, though not at their start. */
function hasEnvelope(head: Uint8Array): boolean {
  const lines = findFromLines(head, 0, head.length);
  return lines.some(({ at, quotes }) => quotes === 0 && isAfterEmptyLine(head, at) && isEnvelopeAt(head, at));
}

function isMbox(path: string, head: Uint8Array): boolean {
  // Some programs write an envelope line into a file of one mail: its bytes are kept as they are.
  if (/\.eml$/i.test(path)) return false;
  if (isEnvelopeAt(head, 0)) return true;
  if (!NAMED_MBOX.test(path)) return false;
  return hasEnvelope(head) || (/\.mbox$/i.test(path) && !looksLikeMail(head));
}

/** A mailbox in one file, as Google Takeout, Thunderbird and Apple Mail write it. */
export const mboxKind: SourceKind = {
  name: 'mbox',
  open: async (file, { head }): Promise<MailSource | null> => {
    const { path, size } = file;
    if (!isMbox(path, head)) return null;
    return {
      path,
      size,
      read: (signal) => readMbox(file, signal),
      cut: async (piece, signal) => (piece.file === path ? cutOut(file, piece, signal) : null),
    };
  },
};
