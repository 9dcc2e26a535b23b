/** A file in the origin's private file system, written in chunks: on disk, so memory stays flat, and out of the user's sight until whole. */
export interface PrivateFile {
  write(chunk: Uint8Array): void;
  /** Empties it, to be written anew. */
  restart(): void;
  /** Closes it and gives its bytes, backed by the disk; the same ones when asked again. */
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
  let finished: Promise<File> | null = null;
  const close = (): Promise<File> => {
    access.flush();
    access.close();
    return handle.getFile();
  };
  return {
    write: (chunk) => {
      const written = access.write(chunk, { at });
      // A disk that fills up may take a part and say so only by this number (File System Standard, `write()`).
      if (written !== chunk.byteLength)
        throw new DOMException('Not all bytes were written.', 'QuotaExceededError');
      at += written;
    },
    restart: () => {
      access.truncate(0);
      at = 0;
    },
    finish: () => {
      finished ??= close();
      return finished;
    },
    discard: async () => {
      access.close();
      await folder.removeEntry(name);
    },
  };
}

/** Held, shared, by every app page while it is open: a finished export of one tab must outlive the start of another. */
const LOCK = 'paperchain exports';

/**
 * Deletes what earlier exports left, unless another app page is open. Call at the start of the page, before any export.
 * The page counts as open from then on until it is closed.
 */
export async function discardOldExports(): Promise<void> {
  await navigator.locks.request(LOCK, { mode: 'exclusive', ifAvailable: true }, (alone) =>
    alone ? discardAll() : undefined,
  );
  // Never released by us: the browser does it when the page goes.
  void navigator.locks.request(LOCK, { mode: 'shared' }, () => new Promise(() => undefined));
}

async function discardAll(): Promise<void> {
  const root = await navigator.storage.getDirectory();
  await root.removeEntry(FOLDER, { recursive: true }).catch((error: unknown) => {
    if (!(error instanceof DOMException && error.name === 'NotFoundError')) throw error;
  });
}
