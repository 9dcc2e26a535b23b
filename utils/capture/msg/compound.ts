// Reading Outlook's .msg files: the compound file around them, its properties, the letter in them. Written here because
// the libraries at hand walk hostile chains without end and want Node's Buffer. Knows no store and no page; called by
// capture's pipeline and body. Sources: [MS-CFB], [MS-OXMSG], [MS-OXRTFCP], [MS-OXRTFEX], read November 2026.

export type Bytes = Uint8Array<ArrayBuffer>;

/** A file inside a compound file. */
export interface Stream {
  readonly kind: 'stream';
  readonly name: string;
  /** Throws a RangeError when the chain of sectors is broken. */
  readonly bytes: () => Bytes;
}

/** A folder inside a compound file. */
export interface Storage {
  readonly kind: 'storage';
  readonly name: string;
  /** By name, as spelled. Throws a RangeError when the directory is broken. */
  readonly children: () => ReadonlyMap<string, Stream | Storage>;
}

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] as const;
const HEADER_SIZE = 512;
const HEADER_FAT_SECTORS = 109;
const ENTRY_SIZE = 128;
const MINI_SHIFT = 6;
/** Streams below this lie in the mini stream ([MS-CFB] 2.2: must be 4096). */
export const MINI_CUTOFF = 4096;
/** Sector numbers from here on are marks, such as the end of a chain. */
const LAST_SECTOR = 0xfffffffa;
const NO_ENTRY = 0xffffffff;

const ROOT = 5;
const STORAGE = 1;
const STREAM = 2;

/** True when the bytes begin as a compound file does: .msg, but old Word and Excel files too. */
export function isCompound(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte);
}

interface DirectoryEntry {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

/** A compound file held in memory. Every walk is bounded by the size of the file. */
class CompoundFile {
  readonly #view: DataView;
  readonly #bytes: Bytes;
  readonly #shift: number;
  readonly #fat: Uint32Array;
  readonly #miniFat: Uint32Array;
  readonly #directory: Bytes;
  readonly #miniStream: Bytes;
  /** Bytes that streams may still give: honest ones never hold more than the file. */
  #budget: number;
  /** Entries that were listed: honest folders never share one, and a folder in itself would never end. */
  readonly #listed = new Set<number>();

  constructor(bytes: Bytes) {
    if (!isCompound(bytes) || bytes.length < HEADER_SIZE) throw new RangeError('Not a compound file');
    this.#bytes = bytes;
    this.#budget = bytes.length;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#shift = this.#view.getUint16(0x1e, true);
    if (this.#shift !== 9 && this.#shift !== 12) throw new RangeError('Unknown sector size');
    this.#fat = this.#numbersIn(this.#fatSectors());
    this.#directory = this.#join(this.#chain(this.#view.getUint32(0x30, true)));
    this.#miniFat = this.#numbersIn(this.#chain(this.#view.getUint32(0x3c, true)));
    this.#miniStream = this.#join(this.#chain(this.#entry(0).start));
  }

  get #sectorSize(): number {
    return 1 << this.#shift;
  }

  /** Sectors the file has room for, the last one perhaps cut off. */
  get #sectors(): number {
    return Math.ceil(this.#bytes.length / this.#sectorSize);
  }

  #sector(number: number): Bytes {
    const start = (number + 1) * this.#sectorSize;
    if (start >= this.#bytes.length) throw new RangeError('The file is cut off');
    return this.#bytes.subarray(start, start + this.#sectorSize);
  }

  /** Sectors joined; a last one that is cut off is filled with zeros. */
  #join(sectors: readonly number[]): Bytes {
    const all = new Uint8Array(sectors.length * this.#sectorSize);
    sectors.forEach((number, index) => all.set(this.#sector(number), index * this.#sectorSize));
    return all;
  }

  #numbersIn(sectors: readonly number[]): Uint32Array {
    const bytes = this.#join(sectors);
    const view = new DataView(bytes.buffer);
    return Uint32Array.from({ length: bytes.length / 4 }, (_, index) => view.getUint32(index * 4, true));
  }

  /** Sectors of the allocation table: 109 in the header, the rest in sectors of their own, each pointing to the next. */
  #fatSectors(): readonly number[] {
    const count = this.#view.getUint32(0x2c, true);
    if (count > this.#sectors) throw new RangeError('The allocation table is larger than the file');
    const found = Array.from({ length: Math.min(count, HEADER_FAT_SECTORS) }, (_, index) =>
      this.#view.getUint32(0x4c + index * 4, true),
    );
    let next = this.#view.getUint32(0x44, true);
    for (let turn = 0; found.length < count && next < LAST_SECTOR; turn += 1) {
      if (turn > this.#sectors) throw new RangeError('The allocation table runs in a circle');
      const numbers = this.#numbersIn([next]);
      found.push(...numbers.subarray(0, Math.min(numbers.length - 1, count - found.length)));
      next = numbers.at(-1) ?? NO_ENTRY;
    }
    return found;
  }

  #chain(start: number): readonly number[] {
    return followChain(start, this.#fat, this.#sectors);
  }

  #entry(index: number): DirectoryEntry {
    const start = index * ENTRY_SIZE;
    if (start + ENTRY_SIZE > this.#directory.length) throw new RangeError('The directory is cut off');
    const view = new DataView(this.#directory.buffer, start, ENTRY_SIZE);
    const nameBytes = Math.min(64, Math.max(0, view.getUint16(64, true) - 2));
    return {
      name: new TextDecoder('utf-16le').decode(this.#directory.subarray(start, start + nameBytes)),
      type: view.getUint8(66),
      left: view.getUint32(68, true),
      right: view.getUint32(72, true),
      child: view.getUint32(76, true),
      start: view.getUint32(116, true),
      size: view.getUint32(120, true),
    };
  }

  #content({ start, size }: DirectoryEntry): Bytes {
    this.#budget -= size;
    if (this.#budget < 0) throw new RangeError('The streams hold more than the file');
    if (size >= MINI_CUTOFF) return cutTo(this.#join(this.#chain(start)), size);
    const pieces = size === 0 ? [] : followChain(start, this.#miniFat, this.#miniFat.length);
    const all = new Uint8Array(pieces.length << MINI_SHIFT);
    pieces.forEach((piece, index) => {
      const at = piece << MINI_SHIFT;
      all.set(this.#miniStream.subarray(at, at + (1 << MINI_SHIFT)), index << MINI_SHIFT);
    });
    return cutTo(all, size);
  }

  /** Entries of one storage: a tree of siblings, walked without recursion; a circle in it is an error. */
  #childrenOf(first: number): ReadonlyMap<string, Stream | Storage> {
    const found = new Map<string, Stream | Storage>();
    const open = [first];
    for (let index = open.pop(); index !== undefined; index = open.pop()) {
      if (index === NO_ENTRY) continue;
      if (this.#listed.has(index)) throw new RangeError('The directory runs in a circle');
      this.#listed.add(index);
      const entry = this.#entry(index);
      if (entry.type === STREAM) found.set(entry.name, this.#stream(entry));
      if (entry.type === STORAGE) found.set(entry.name, this.#storage(entry));
      open.push(entry.left, entry.right);
    }
    return found;
  }

  #stream(entry: DirectoryEntry): Stream {
    return { kind: 'stream', name: entry.name, bytes: once(() => this.#content(entry)) };
  }

  #storage(entry: DirectoryEntry): Storage {
    return { kind: 'storage', name: entry.name, children: once(() => this.#childrenOf(entry.child)) };
  }

  root(): Storage {
    const entry = this.#entry(0);
    if (entry.type !== ROOT) throw new RangeError('No root in the directory');
    return this.#storage(entry);
  }
}

/** Sector numbers of a chain, at most `most`; a longer one runs in a circle. */
function followChain(start: number, table: Uint32Array, most: number): readonly number[] {
  const chain: number[] = [];
  for (let at = start; at < LAST_SECTOR; at = table[at] ?? NO_ENTRY) {
    if (chain.length >= most) throw new RangeError('A chain of sectors runs in a circle');
    chain.push(at);
  }
  return chain;
}

function cutTo(bytes: Bytes, size: number): Bytes {
  if (bytes.length < size) throw new RangeError('A stream is cut off');
  return bytes.subarray(0, size);
}

function once<T>(read: () => T): () => T {
  let held: { readonly value: T } | null = null;
  return () => (held ??= { value: read() }).value;
}

/** Opens a compound file ([MS-CFB]). Throws a RangeError when it is none, cut off, or runs in a circle. */
export function openCompound(bytes: Bytes): Storage {
  return new CompoundFile(bytes).root();
}
