import type { FoundPack } from './check-pack.ts';
import { MANIFEST } from './check-pack.ts';
import type { FoundFile, FoundGroup } from './types.ts';

const DECLARATION = 'bagit.txt';
/** Folders a pack may lie in. */
const DEEPEST = 4;

/** What a group of files holds: whole packs, and files that are in none. */
export interface Sorted {
  readonly packs: readonly FoundPack[];
  readonly loose: readonly FoundFile[];
}

/** Finds packs: a folder with `bagit.txt` or a manifest and `data/` beside it is the top of one. */
export function findPacks({ name, files }: FoundGroup): Sorted {
  const tops = topsOf(files);
  const packs = new Map<string, Map<string, FoundFile>>(tops.map((top) => [top, new Map()]));
  const loose: FoundFile[] = [];
  for (const file of files) {
    const top = tops.find((each) => file.path.startsWith(each));
    if (top === undefined) loose.push(file);
    else packs.get(top)?.set(file.path.slice(top.length), file);
  }
  return {
    packs: [...packs].map(([top, inside]) => ({ name: nameOf(top, name), files: inside })),
    loose,
  };
}

/** Top folders with their `/`, empty for the group itself; an outer pack holds whatever looks like one inside it. */
function topsOf(files: readonly FoundFile[]): readonly string[] {
  const folders = new Set(files.map(({ path }) => path.slice(0, path.lastIndexOf('/') + 1)));
  const paths = new Set(files.map(({ path }) => path));
  const hasPayload = new Set<string>();
  for (const folder of folders) {
    const at = `/${folder}`.indexOf('/data/');
    if (at !== -1) hasPayload.add(folder.slice(0, at));
  }
  const tops = [...new Set([...folders, ...hasPayload])].filter((folder) => {
    if (folder.split('/').length - 1 > DEEPEST) return false;
    if (paths.has(`${folder}${DECLARATION}`)) return true;
    return paths.has(`${folder}${MANIFEST}`) && hasPayload.has(folder);
  });
  const outerFirst = tops.toSorted((one, other) => one.length - other.length);
  return outerFirst.filter((top, at) => !outerFirst.slice(0, at).some((outer) => top.startsWith(outer)));
}

const nameOf = (top: string, group: string): string => top.split('/').findLast(Boolean) ?? group;
