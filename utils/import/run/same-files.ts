import { canonicalJson } from '../../domain/canonical-json.ts';
import type { ImportChoice, ImportFile, ImportRun } from '../../domain/import.ts';

/** What files are known again by, in reading order. */
export function describeFiles(files: readonly ImportFile[]): ImportRun['files'] {
  return files
    .map(({ path, file: { size, lastModified } }) => ({ path, size, lastModified }))
    .toSorted((one, other) => (one.path < other.path ? -1 : 1));
}

/** True when an import was of these very files. */
export function isOfFiles(run: ImportRun, files: ImportRun['files']): boolean {
  return canonicalJson(run.files) === canonicalJson(files);
}

/**
 * True when a broken-off import was of these very files and this choice, and the same version counted their messages:
 * counting on is then right. Starting anew is never wrong: what is kept already is known again.
 */
export function isSameImport(
  run: ImportRun,
  { files, choice, version }: { files: readonly ImportFile[]; choice: ImportChoice; version: string },
): boolean {
  const { groups } = choice;
  const inOrder = (keys: ImportChoice['groups']) => keys && keys.toSorted();
  return (
    run.state === 'running' &&
    run.version === version &&
    isOfFiles(run, describeFiles(files)) &&
    canonicalJson({ ...run.choice, groups: inOrder(run.choice.groups) }) ===
      canonicalJson({ ...choice, groups: inOrder(groups) })
  );
}
