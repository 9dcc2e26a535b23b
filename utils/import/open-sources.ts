import type { ImportFile } from '../domain/import.ts';
import { KINDS } from './kinds.ts';
import { sourceOfProblem } from './one-problem.ts';
import { headOf, sourceFileOf } from './source-file.ts';
import type { MailSource, SourceFile, SourceKind } from './types.ts';

/** How much of a file the kinds may look at to know it. */
const HEAD_BYTES = 4096;

/** How deep archives may lie in archives: a Takeout in a ZIP in a ZIP is two. */
const DEEPEST = 4;

const NOT_MAIL = {
  reason: 'This is not an email or a mailbox that Paperchain can read.',
  isNoMail: true,
} as const;
const EMPTY = { reason: 'The file is empty.', isNoMail: true } as const;
const TOO_DEEP = 'It lies in an archive inside too many other archives.';
const UNREADABLE = 'The file could not be read. It may have been moved or changed since it was chosen.';

async function askKinds(
  file: SourceFile,
  { kinds, depth, signal }: { kinds: readonly SourceKind[]; depth: number; signal: AbortSignal },
): Promise<MailSource> {
  const head = await headOf(file, HEAD_BYTES, signal);
  const openInner = (inner: SourceFile, stop: AbortSignal): Promise<MailSource> =>
    openFile(inner, { kinds, depth: depth + 1, signal: stop });
  for (const kind of kinds) {
    const source = await kind.open(file, { head, openInner, depth }, signal);
    if (source) return source;
  }
  return sourceOfProblem(file, looksMeantAsMail(file.path) ? NOT_MAIL.reason : NOT_MAIL);
}

/** A file with the name of a mail that is none is worth a look: it may be broken. */
const looksMeantAsMail = (path: string): boolean => /\.(?:eml|emlx|msg|mbox|mbx|pst|ost)$/i.test(path);

/** Opens one file as whatever kind it is. What cannot be read is a source of one problem. */
async function openFile(
  file: SourceFile,
  job: { kinds: readonly SourceKind[]; depth: number; signal: AbortSignal },
): Promise<MailSource> {
  if (file.size === 0)
    return sourceOfProblem(file, /\.(?:eml|emlx|msg)$/i.test(file.path) ? EMPTY.reason : EMPTY);
  if (job.depth > DEEPEST) return sourceOfProblem(file, TOO_DEEP);
  try {
    return await askKinds(file, job);
  } catch {
    job.signal.throwIfAborted();
    return sourceOfProblem(file, UNREADABLE);
  }
}

/**
 * Opens every dropped file by asking each kind in turn, in the order of their paths, so that reading twice is reading
 * in the same order. Throws only when the signal aborts.
 */
export async function openSources(
  files: readonly ImportFile[],
  signal: AbortSignal,
  kinds: readonly SourceKind[] = KINDS,
): Promise<readonly MailSource[]> {
  const inOrder = files.toSorted((one, other) => (one.path < other.path ? -1 : 1));
  const sources: MailSource[] = [];
  for (const { path, file } of inOrder) {
    signal.throwIfAborted();
    sources.push(await openFile(sourceFileOf(path, file, file.lastModified), { kinds, depth: 0, signal }));
  }
  return sources;
}
