import { describe, expect, it } from 'vitest';
import { gatherFiles } from '../../../../components/import/dropped-files.ts';

/** A folder or file as a browser gives it for a drop; folders give at most 100 of their content at a time. */
type Tree = { readonly [name: string]: Tree | string };

function entryOf(name: string, content: Tree | string, above = ''): FileSystemEntry {
  const fullPath = `${above}/${name}`;
  if (typeof content === 'string') {
    const file = (done: (file: File) => void, refuse: (error: Error) => void) =>
      content === 'locked' ? refuse(new Error('NotReadableError')) : done(new File([content], name));
    return { isDirectory: false, isFile: true, name, fullPath, file } as unknown as FileSystemEntry;
  }
  const createReader = () => {
    const left = Object.entries(content).map(([inner, value]) => entryOf(inner, value, fullPath));
    return { readEntries: (done: (part: FileSystemEntry[]) => void) => done(left.splice(0, 100)) };
  };
  return { isDirectory: true, isFile: false, name, fullPath, createReader } as unknown as FileSystemEntry;
}

const { signal } = new AbortController();

describe('a dropped folder', () => {
  it('gives all files below it with their paths, also when they are more than one part', async () => {
    const cur = Object.fromEntries(Array.from({ length: 250 }, (_, index) => [`m${index}`, 'mail']));
    const gathered = await gatherFiles([entryOf('Maildir', { cur, 'notes.txt': 'x' })], signal);
    expect(gathered.files).toHaveLength(251);
    expect(gathered.files[0]?.path).toBe('Maildir/cur/m0');
    expect(gathered.unread).toBe(0);
  });

  it('tells how many files could not be opened, and gives the others', async () => {
    const tree = entryOf('Mail', { 'a.eml': 'a', 'b.eml': 'locked', deep: { 'c.eml': 'c' } });
    const gathered = await gatherFiles([tree, new File(['d'], 'd.eml')], signal);
    expect(gathered.files.map(({ path }) => path)).toEqual(['Mail/a.eml', 'Mail/deep/c.eml', 'd.eml']);
    expect(gathered.unread).toBe(1);
  });

  it('ends where folders do not', async () => {
    let tree: Tree = { 'deepest.eml': 'x' };
    for (let depth = 0; depth < 200; depth += 1) tree = { inner: tree };
    expect(await gatherFiles([entryOf('top', tree)], signal)).toEqual({ files: [], unread: 1 });
  });

  it('stops when told', async () => {
    await expect(gatherFiles([entryOf('a', { 'b.eml': 'b' })], AbortSignal.abort())).rejects.toThrow();
  });
});
