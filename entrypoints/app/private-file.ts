/** A file in the origin's private file system, written in chunks: on disk, so memory stays flat, and out of the user's sight until whole. */
export interface PrivateFile {
  write(chunk: Uint8Array): void;
  /** Closes it and gives its bytes, backed by the disk. */
  finish(): Promise<File>;
  /** Closes and deletes it. */
  discard(): Promise<void>;
}

const FOLDER = 'exports';

/** Opens a private file, empty; one of that name is overwritten. Only in a worker: pages have no synchronous access. */
export async function openPrivateFile(name: string): Promise<PrivateFile> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle(FOLDER, { create: true });
  const handle = await folder.getFileHandle(name, { create: true });
  const access = await handle.createSyncAccessHandle();
  access.truncate(0);
  let at = 0;
  return {
    write: (chunk) => {
      at += access.write(chunk, { at });
    },
    finish: async () => {
      access.flush();
      access.close();
      return handle.getFile();
    },
    discard: async () => {
      access.close();
      await folder.removeEntry(name);
    },
  };
}

/** Deletes what earlier exports left. Call at the start of the page, before any export. */
export async function discardOldExports(): Promise<void> {
  const root = await navigator.storage.getDirectory();
  await root.removeEntry(FOLDER, { recursive: true }).catch((error: unknown) => {
    if (!(error instanceof DOMException && error.name === 'NotFoundError')) throw error;
  });
}
