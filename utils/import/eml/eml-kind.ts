import { looksLikeMail } from '../looks-like-mail.ts';
import { sourceOfProblem } from '../one-problem.ts';
import { bytesOfFile, cutOut } from '../source-file.ts';
import { MOST_MAIL_BYTES, TOO_LARGE } from '../limits.ts';
import type { FoundBatch, MailSource, SourceFile, SourceKind } from '../types.ts';

/** One mail a file: exactly its bytes. */
function sourceOfMail(file: SourceFile): MailSource {
  const { path, size } = file;
  const fail = (reason: string): FoundBatch => ({
    found: [{ kind: 'problem', problem: { file: path, position: '', offset: 0, length: size, reason } }],
    bytesRead: size,
    file: path,
  });
  return {
    path,
    size,
    async *read(signal) {
      try {
        const bytes = await bytesOfFile(file, signal);
        const place = { kind: 'mail', file: path, number: 1, offset: 0, length: size } as const;
        const mail = { ...place, type: 'message/rfc822', bytes, lend: () => file.blob } as const;
        yield { found: [mail], bytesRead: size, file: path };
      } catch {
        signal.throwIfAborted();
        yield fail('The file could not be read. It may have been moved or changed since it was chosen.');
      }
    },
    cut: async (piece, signal) => (piece.file === path ? cutOut(file, piece, signal) : null),
  };
}

/** A file that is one mail: `.eml`, or anything that begins with the headers of one. */
export const emlKind: SourceKind = {
  name: 'eml',
  open: async (file, { head }) => {
    if (!looksLikeMail(head)) return null;
    return file.size > MOST_MAIL_BYTES ? sourceOfProblem(file, TOO_LARGE) : sourceOfMail(file);
  },
};
