import { headOf, sourceFileOf } from '../import/source-file.ts';
import { readMembers } from '../import/zip/members.ts';
import type { FoundFile, FoundGroup } from './types.ts';

/** A file that was dropped, with its path when it came in a folder. */
export interface DroppedFile {
  readonly path: string;
  readonly file: File;
}

/** A ZIP begins with a local file, or, when empty, with its end ([APPNOTE] 4.3.7, 4.3.16). */
const isZip = (head: Uint8Array): boolean =>
  head[0] === 0x50 && head[1] === 0x4b && (head[2] === 3 || head[2] === 5);

/** Opens dropped files: each pack in a ZIP is a group of its own, all else one group together. Rejects only on cancel. */
export async function openGroups(
  dropped: readonly DroppedFile[],
  signal: AbortSignal,
): Promise<readonly FoundGroup[]> {
  const groups: FoundGroup[] = [];
  const plain: FoundFile[] = [];
  for (const { path, file } of dropped) {
    signal.throwIfAborted();
    const opened = (await looksLikeZip(file, signal)) ? await openZip(file, path) : plainFile(path, file);
    if ('files' in opened) groups.push(opened);
    else plain.push(opened);
  }
  return plain.length > 0 ? [...groups, { name: '', files: plain }] : groups;
}

const plainFile = (path: string, file: File, problem = ''): FoundFile => ({
  ...sourceFileOf(path, file),
  problem,
});

async function looksLikeZip(file: File, signal: AbortSignal): Promise<boolean> {
  try {
    return isZip(await headOf(sourceFileOf(file.name, file), 4, signal));
  } catch {
    // It cannot be read at all: hashing it will say so.
    return false;
  }
}

/** A ZIP without a pack in it is the file that it is (a .docx is one too); one that cannot be opened says why. */
async function openZip(file: File, path: string): Promise<FoundGroup | FoundFile> {
  const found = await readMembers(file, path);
  if (!found.ok) return plainFile(path, file, /\.zip$/iu.test(path) ? found.reason : '');
  const isPack = found.members.some((member) =>
    /(?:\/| › )(?:bagit|manifest-sha256)\.txt$/u.test(member.path),
  );
  if (!isPack) return plainFile(path, file);
  const files = found.members.map((member) => ({
    path: member.path.slice(path.length + ' › '.length),
    size: member.size,
    problem: member.reason,
    chunks: (signal: AbortSignal) => member.file?.chunks(signal) ?? nothing(),
  }));
  return { name: path.replace(/\.zip$/iu, ''), files };
}

async function* nothing(): AsyncGenerator<Uint8Array> {
  // A member with a problem is refused before it is read.
}
