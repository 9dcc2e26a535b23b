import { cutOut } from './source-file.ts';
import type { MailSource, SourceFile } from './types.ts';

/** A file that holds no mail that can be read, with the reason: listed, and savable, but nothing comes of it. */
export function sourceOfProblem(file: SourceFile, reason: string): MailSource {
  const { path, size } = file;
  return {
    path,
    size,
    async *read() {
      const problem = { file: path, position: '', offset: 0, length: size, reason };
      yield { found: [{ kind: 'problem', problem }], bytesRead: size, file: path };
    },
    cut: async (piece, signal) => (piece.file === path ? cutOut(file, piece, signal) : null),
  };
}
