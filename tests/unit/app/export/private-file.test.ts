import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { discardOldExports, openPrivateFile } from '../../../../entrypoints/app/export/private-file.ts';

type Mode = 'shared' | 'exclusive';

/** The browser's locks as far as they are used: shared ones are held together, an exclusive one only alone. */
function makeLocks() {
  const held: Mode[] = [];
  const request = async (_: string, how: { mode: Mode }, act: (lock: object | null) => unknown) => {
    const free = how.mode === 'shared' ? !held.includes('exclusive') : held.length === 0;
    if (!free) return act(null);
    held.push(how.mode);
    await act({});
    held.splice(held.indexOf(how.mode), 1);
    return undefined;
  };
  return { request };
}

/** A private file system that holds one folder, and a disk with room for some bytes. */
function makeStorage(room: number) {
  const removed: string[] = [];
  const access = {
    truncate: () => undefined,
    flush: () => undefined,
    close: () => undefined,
    write: (chunk: Uint8Array, { at }: { at: number }) => Math.min(chunk.byteLength, room - at),
  };
  const folder = {
    getFileHandle: async () => ({ createSyncAccessHandle: async () => access }),
    removeEntry: async () => undefined,
  };
  const root = {
    getDirectoryHandle: async () => folder,
    removeEntry: async (name: string) => void removed.push(name),
  };
  return { removed, getDirectory: async () => root };
}

let storage: ReturnType<typeof makeStorage>;
beforeEach(() => {
  storage = makeStorage(10);
  vi.stubGlobal('navigator', { storage, locks: makeLocks() });
});
afterEach(() => vi.unstubAllGlobals());

describe('a private file', () => {
  it('fails when the disk takes only a part, rather than leaving bytes out', async () => {
    const file = await openPrivateFile('a');
    file.write(new Uint8Array(8));
    expect(() => file.write(new Uint8Array(8))).toThrow(/Not all bytes/);
  });
});

describe('old exports', () => {
  it('go when a page starts alone, and stay while another page is open that may still save them', async () => {
    await discardOldExports();
    expect(storage.removed).toEqual(['exports']);
    await discardOldExports();
    expect(storage.removed).toEqual(['exports']);
  });
});
