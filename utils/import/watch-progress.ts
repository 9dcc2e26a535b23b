import type { ImportProgress } from '../domain/import.ts';
import type { FoundBatch, MailSource } from './types.ts';

/** How far a pass over several sources has come, told after every batch. */
export function watchProgress(
  sources: readonly MailSource[],
  onProgress: (progress: ImportProgress) => void,
): { read(source: MailSource, batch: Pick<FoundBatch, 'bytesRead' | 'file'>, messages: number): void } {
  const bytesTotal = sources.reduce((sum, { size }) => sum + size, 0);
  const starts = new Map<MailSource, number>();
  let start = 0;
  for (const source of sources) {
    starts.set(source, start);
    start += source.size;
  }
  return {
    read: (source, { bytesRead, file }, messages) =>
      onProgress({
        bytesRead: Math.min((starts.get(source) ?? 0) + bytesRead, bytesTotal),
        bytesTotal,
        messages,
        file,
      }),
  };
}
