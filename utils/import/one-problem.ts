import type { ImportProblem } from '../domain/import.ts';
import { cutOut } from './source-file.ts';
import type { MailSource, SourceFile } from './types.ts';

/** What is said of a problem. */
type Said = Pick<ImportProblem, 'reason' | 'isNoMail'>;

/** A file that holds no mail that can be read, with the reason: listed, and savable, but nothing comes of it. */
export function sourceOfProblem(file: SourceFile, said: string | Said): MailSource {
  const { path, size } = file;
  const why: Said = typeof said === 'string' ? { reason: said } : said;
  return {
    path,
    size,
    async *read() {
      const problem = { file: path, position: '', offset: 0, length: size, ...why };
      yield { found: [{ kind: 'problem', problem }], bytesRead: size, file: path };
    },
    cut: async (piece, signal) => (piece.file === path ? cutOut(file, piece, signal) : null),
  };
}
