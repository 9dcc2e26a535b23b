import type { ImportFile, ImportProblem, ImportProgress } from '../domain/import.ts';
import { openSources } from './open-sources.ts';
import type { MailSource } from './types.ts';

const liesIn = (path: string, { file }: ImportProblem): boolean =>
  file === path || file.startsWith(`${path} › `);

async function cutOne(
  sources: readonly MailSource[],
  problem: ImportProblem,
  signal: AbortSignal,
): Promise<Blob | null> {
  for (const source of sources) {
    if (!liesIn(source.path, problem)) continue;
    const blob = await source.cut(problem, signal).catch(() => null);
    signal.throwIfAborted();
    if (blob) return blob;
  }
  return null;
}

/**
 * The bytes of what could not be read, piece by piece, with each file opened once however many pieces lie in it; null
 * for a piece that cannot be found any more. Throws only when the signal aborts.
 */
export async function cutProblems(
  { files, problems }: { readonly files: readonly ImportFile[]; readonly problems: readonly ImportProblem[] },
  signal: AbortSignal,
  onProgress: (progress: ImportProgress) => void,
): Promise<readonly (Blob | null)[]> {
  const near = files.filter(({ path }) => problems.some((problem) => liesIn(path, problem)));
  const sources = await openSources(near, signal);
  const pieces: (Blob | null)[] = [];
  for (const problem of problems) {
    pieces.push(await cutOne(sources, problem, signal));
    const messages = pieces.length;
    onProgress({ bytesRead: messages, bytesTotal: problems.length, messages, file: problem.file });
  }
  return pieces;
}
