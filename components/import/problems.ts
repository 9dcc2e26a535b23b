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

/** Said where none of them can be had any more. */
export const SAVED_NOTHING: Failure = {
  code: 'unreadable',
  happened: 'None of these could be read from the files any more.',
  safe: 'Nothing on your timeline is affected.',
  next: 'Choose the same files again, then save them.',
};

const describe = ({ file, position, reason }: ImportProblem): string =>
  [file, position, reason].filter((part) => part !== '').join('\r\n  ');

/** All of them as text, however many there are: where each lies and why. */
export function problemsAsText(title: string, problems: readonly ImportProblem[]): Blob {
  const text = [`${title}: ${problems.length}`, ...problems.map(describe)].join('\r\n\r\n');
  return new Blob([`${text}\r\n`], { type: 'text/plain' });
}

/**
 * The bytes of problems as one ZIP file with a list of them. What cannot be read any more is in a list of its own there.
 */
export async function problemsAsZip(
  problems: readonly ImportProblem[],
  pieces: readonly (Blob | null)[],
): Promise<Result<Blob, Failure>> {
  const files = problems.flatMap((problem, index) => {
    const input = pieces[index];
    return input ? [{ name: `${index + 1} ${problemFileName(problem)}`, input }] : [];
  });
  if (files.length === 0) return fail(SAVED_NOTHING);
  const lost = problems.filter((_, index) => !pieces[index]);
  const lists = [{ name: 'List.txt', input: problemsAsText('Could not be read', problems) }];
  if (lost.length > 0)
    lists.push({ name: 'Missing here.txt', input: problemsAsText('Could not be saved any more', lost) });
  return ok(await downloadZip([...files, ...lists]).blob());
}
