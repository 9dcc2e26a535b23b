import { MINI_CUTOFF, type Bytes } from './compound.ts';
import { joinBytes } from '../../domain/join-bytes.ts';

/** What a compound file is written from: names to bytes or to folders of the same. Names have at most 31 characters. */
export type CompoundContent = ReadonlyMap<string, Bytes | CompoundContent>;

const SECTOR = 512;
const MINI_SECTOR = 64;
const PER_SECTOR = SECTOR / 4;
const HEADER_FAT_SECTORS = 109;
const END = 0xfffffffe;
const FREE = 0xffffffff;
const FAT_MARK = 0xfffffffd;
const DIFAT_MARK = 0xfffffffc;

interface Node {
  readonly name: string;
  /** Null for a folder. */
  readonly bytes: Bytes | null;
  left: number;
  right: number;
  child: number;
  isRed: boolean;
  start: number;
  size: number;
}

/** The order of siblings ([MS-CFB] 2.6.4): shorter names first, then by upper case. */
function compareNames([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  if (one.length !== other.length) return one.length - other.length;
  return one.toUpperCase() < other.toUpperCase() ? -1 : 1;
}

/** Lays folders out as the flat directory, siblings as balanced trees whose lowest row is red. */
class Directory {
  readonly nodes: Node[] = [];

  constructor(content: CompoundContent) {
    this.#add('Root Entry', null);
    this.#fill(0, content);
  }

  #add(name: string, bytes: Bytes | null): number {
    const size = bytes?.length ?? 0;
    const links = { left: FREE, right: FREE, child: FREE };
    return this.nodes.push({ name, bytes, ...links, isRed: false, start: bytes ? END : 0, size }) - 1;
  }

  #fill(folder: number, content: CompoundContent): void {
    const sorted = [...content].sort(compareNames);
    const indexes = sorted.map(([name, value]) =>
      this.#add(name, value instanceof Uint8Array ? value : null),
    );
    const rows = Math.floor(Math.log2(Math.max(1, indexes.length)));
    const node = this.nodes[folder];
    if (node) node.child = this.#balance(indexes, rows);
    sorted.forEach(([, value], at) => {
      const index = indexes[at];
      if (!(value instanceof Uint8Array) && index !== undefined) this.#fill(index, value);
    });
  }

  #balance(indexes: readonly number[], rowsBelow: number): number {
    const middle = indexes.length >> 1;
    const index = indexes[middle];
    const node = index === undefined ? undefined : this.nodes[index];
    if (index === undefined || !node) return FREE;
    node.isRed = rowsBelow === 0 && indexes.length === 1;
    node.left = this.#balance(indexes.slice(0, middle), rowsBelow - 1);
    node.right = this.#balance(indexes.slice(middle + 1), rowsBelow - 1);
    return index;
  }
}

function writeEntry(view: DataView, index: number, node: Node): void {
  const at = index * 128;
  for (let char = 0; char < node.name.length; char += 1)
    view.setUint16(at + char * 2, node.name.charCodeAt(char), true);
  view.setUint16(at + 64, (node.name.length + 1) * 2, true);
  view.setUint8(at + 66, index === 0 ? 5 : node.bytes ? 2 : 1);
  view.setUint8(at + 67, node.isRed ? 0 : 1);
  view.setUint32(at + 68, node.left, true);
  view.setUint32(at + 72, node.right, true);
  view.setUint32(at + 76, node.child, true);
  view.setUint32(at + 116, node.start, true);
  view.setUint32(at + 120, node.size, true);
}

function directoryBytes(nodes: readonly Node[]): Bytes {
  const bytes = new Uint8Array(Math.ceil(nodes.length / 4) * SECTOR);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < bytes.length; at += 128) {
    for (const link of [68, 72, 76]) view.setUint32(at + link, FREE, true);
  }
  nodes.forEach((node, index) => writeEntry(view, index, node));
  return bytes;
}

/** Puts contents one after the other in units of a size and notes the chains. */
class Units {
  readonly table: number[] = [];
  readonly pieces: { readonly at: number; readonly bytes: Bytes }[] = [];
  readonly #unit: number;

  constructor(unit: number) {
    this.#unit = unit;
  }

  /** Number of the first unit. */
  add(bytes: Bytes): number {
    const first = this.table.length;
    const count = Math.ceil(bytes.length / this.#unit);
    if (count === 0) return END;
    for (let index = 1; index < count; index += 1) this.table.push(first + index);
    this.table.push(END);
    this.pieces.push({ at: first * this.#unit, bytes });
    return first;
  }

  joined(): Bytes {
    const all = new Uint8Array(this.table.length * this.#unit);
    for (const { at, bytes } of this.pieces) all.set(bytes, at);
    return all;
  }
}

function numberBytes(numbers: readonly number[], filler: number): Bytes {
  const bytes = new Uint8Array(Math.ceil(numbers.length / PER_SECTOR) * SECTOR);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < bytes.length / 4; index += 1)
    view.setUint32(index * 4, numbers[index] ?? filler, true);
  return bytes;
}

/** Sectors the allocation table and its own list take, so that the table covers itself too. */
function tableSizes(sectors: number): { readonly fat: number; readonly difat: number } {
  let [fat, difat] = [0, 0];
  for (;;) {
    const needed = Math.ceil((sectors + fat + difat) / PER_SECTOR);
    const lists = Math.max(0, Math.ceil((needed - HEADER_FAT_SECTORS) / (PER_SECTOR - 1)));
    if (needed === fat && lists === difat) return { fat, difat };
    [fat, difat] = [needed, lists];
  }
}

interface Layout {
  readonly directory: number;
  readonly miniFat: number;
  readonly miniFatSectors: number;
  readonly firstFat: number;
  readonly fat: number;
  readonly difat: number;
}

function headerBytes(layout: Layout): Bytes {
  const bytes = new Uint8Array(SECTOR);
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(0x18, 0x3e, true);
  view.setUint16(0x1a, 3, true);
  view.setUint16(0x1c, 0xfffe, true);
  view.setUint16(0x1e, 9, true);
  view.setUint16(0x20, 6, true);
  view.setUint32(0x2c, layout.fat, true);
  view.setUint32(0x30, layout.directory, true);
  view.setUint32(0x38, MINI_CUTOFF, true);
  view.setUint32(0x3c, layout.miniFat, true);
  view.setUint32(0x40, layout.miniFatSectors, true);
  view.setUint32(0x44, layout.difat === 0 ? END : layout.firstFat + layout.fat, true);
  view.setUint32(0x48, layout.difat, true);
  for (let index = 0; index < HEADER_FAT_SECTORS; index += 1)
    view.setUint32(0x4c + index * 4, index < layout.fat ? layout.firstFat + index : FREE, true);
  return bytes;
}

/** The list of the table's sectors that the header has no room for; each sector ends with the next one's number. */
function difatBytes({ firstFat, fat, difat }: Layout): Bytes {
  const numbers: number[] = [];
  for (let list = 0; list < difat; list += 1) {
    for (let slot = 0; slot < PER_SECTOR - 1; slot += 1) {
      const index = HEADER_FAT_SECTORS + list * (PER_SECTOR - 1) + slot;
      numbers.push(index < fat ? firstFat + index : FREE);
    }
    numbers.push(list + 1 < difat ? firstFat + fat + list + 1 : END);
  }
  return numberBytes(numbers, FREE);
}

/** Writes a compound file ([MS-CFB], version 3): the same content gives the same bytes. */
export function writeCompound(content: CompoundContent): Bytes {
  const { nodes } = new Directory(content);
  const sectors = new Units(SECTOR);
  const small = new Units(MINI_SECTOR);
  for (const node of nodes) {
    if (node.bytes) node.start = (node.size < MINI_CUTOFF ? small : sectors).add(node.bytes);
  }
  const [root] = nodes;
  const miniStream = small.joined();
  if (root) Object.assign(root, { start: sectors.add(miniStream), size: miniStream.length });
  const miniTable = numberBytes(small.table, FREE);
  const miniFat = sectors.add(miniTable);
  const directory = sectors.add(directoryBytes(nodes));
  const firstFat = sectors.table.length;
  const { fat, difat } = tableSizes(firstFat);
  const layout = {
    directory,
    miniFat,
    miniFatSectors: miniTable.length / SECTOR,
    firstFat,
    fat,
    difat,
  };
  const marks = [...Array<number>(fat).fill(FAT_MARK), ...Array<number>(difat).fill(DIFAT_MARK)];
  const table = numberBytes([...sectors.table, ...marks], FREE);
  return joinBytes([headerBytes(layout), sectors.joined(), table, difatBytes(layout)]);
}
