import type { ImportFile } from '../../utils/domain/import.ts';

/** Most files that are taken at once: a Maildir of twenty years has some 100,000. */
const MOST_FILES = 500_000;

/** Folders in folders; deeper ones do not happen, and a link in a circle would never end. */
const DEEPEST = 64;

/** What a drop or a choice gave. */
export interface GatheredFiles {
  readonly files: readonly ImportFile[];
  /** Files or folders the browser could not open. */
  readonly unread: number;
}

/** Files that were chosen by a button; from a folder they carry their path in it. */
export function chosenFiles(list: FileList | null): readonly ImportFile[] {
  return [...(list ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
}

/** What lies in a drop. Must be called while the drop event is handled: afterwards the browser forgets it. */
export function droppedEntries(transfer: DataTransfer | null): readonly (FileSystemEntry | File)[] {
  const items = [...(transfer?.items ?? [])].filter(({ kind }) => kind === 'file');
  return items.map((item) => item.webkitGetAsEntry() ?? item.getAsFile()).filter((each) => each !== null);
}

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject));

/** A folder gives its content in parts of at most 100: asked until it gives no more. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (part.length === 0) return all;
    all.push(...part);
  }
}

/** Walks dropped folders one after the other and collects their files. */
class Gathering {
  readonly files: ImportFile[] = [];
  unread = 0;
  readonly #signal: AbortSignal;

  constructor(signal: AbortSignal) {
    this.#signal = signal;
  }

  async add(entry: FileSystemEntry | File, depth = 0): Promise<void> {
    this.#signal.throwIfAborted();
    if (entry instanceof File) this.files.push({ path: entry.name, file: entry });
    else await this.#addEntry(entry, depth).catch(() => this.#skip());
  }

  #skip(): void {
    this.#signal.throwIfAborted();
    this.unread += 1;
  }

  async #addEntry(entry: FileSystemEntry, depth: number): Promise<void> {
    if (depth > DEEPEST || this.files.length >= MOST_FILES) return this.#skip();
    if (entry.isDirectory) {
      for (const inner of await entriesOf(entry as FileSystemDirectoryEntry))
        await this.add(inner, depth + 1);
      return undefined;
    }
    const file = await fileOf(entry as FileSystemFileEntry);
    this.files.push({ path: entry.fullPath.replace(/^\//, ''), file });
    return undefined;
  }
}

/** All files of a drop, those in its folders too. Rejects only when the signal aborts. */
export async function gatherFiles(
  entries: readonly (FileSystemEntry | File)[],
  signal: AbortSignal,
): Promise<GatheredFiles> {
  const gathering = new Gathering(signal);
  for (const entry of entries) await gathering.add(entry);
  return { files: gathering.files, unread: gathering.unread };
}
