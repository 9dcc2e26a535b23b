import { downloadZip } from 'client-zip';
import { fail, ok, type Failure, type Result } from '../../utils/domain/index.ts';
import type { ImportProblem } from '../../utils/domain/import.ts';
import { safeName } from '../entry/save-names.ts';
import { fileName } from './words.ts';

export interface AlikeProblems {
  readonly reason: string;
  readonly problems: readonly ImportProblem[];
}

/** Problems by their reason, most frequent last: one broken message matters more than a thousand pictures. */
export function groupProblems(problems: readonly ImportProblem[]): readonly AlikeProblems[] {
  const byReason = Map.groupBy(problems, ({ reason }) => reason);
  const groups = [...byReason].map(([reason, alike]) => ({ reason, problems: alike }));
  return groups.toSorted((one, other) => one.problems.length - other.problems.length);
}

/** The file's own name, or for a message in a mailbox that name and its place. */
export function problemFileName({ file, position, offset }: ImportProblem): string {
  const name = fileName(file);
  if (position === '') return safeName(name, 'unreadable file');
  return `${safeName(name, 'mailbox')} from byte ${offset}.eml`;
}

const SAVED_NOTHING: Failure = {
  code: 'unreadable',
  happened: 'None of these could be read from the files any more.',
  safe: 'Nothing on your timeline is affected.',
  next: 'Choose the same files again, then save them.',
};

/** The bytes of problems as one ZIP file; those that cannot be read any more are left out. */
export async function problemsAsZip(
  problems: readonly ImportProblem[],
  read: (problem: ImportProblem) => Promise<Result<Blob, Failure>>,
): Promise<Result<Blob, Failure>> {
  const files: { readonly name: string; readonly input: Blob }[] = [];
  for (const [index, problem] of problems.entries()) {
    const found = await read(problem);
    if (found.ok) files.push({ name: `${index + 1} ${problemFileName(problem)}`, input: found.value });
  }
  if (files.length === 0) return fail(SAVED_NOTHING);
  return ok(await downloadZip(files).blob());
}
