// Whether a ZIP can be unpacked safely. What its directory says is not believed: every file is unpacked once, and counted.

/** Limits for Office files: the largest real ones stay well below. */
export const ZIP_LIMITS = { files: 4000, bytes: 200 * 1024 * 1024 } as const;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
/** The end of the directory may be followed by a comment of 64 kB. */
const LONGEST_END = 22 + 65_535;

/** A file in a ZIP, as its directory lists it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  /** Where its packed bytes begin and end. */
  readonly from: number;
  readonly until: number;
}

/** Lists a ZIP's files; null when it is none, is damaged, or has too many. Never throws. */
export function listZip(bytes: Uint8Array<ArrayBuffer>): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  if (count > ZIP_LIMITS.files) return null;
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) return null;
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const local = view.getUint32(at + 42, true);
    if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL) return null;
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const until = from + view.getUint32(at + 20, true);
    if (until > bytes.length) return null;
    const nameBytes = bytes.subarray(at + 46, at + 46 + (name ?? 0));
    entries.push({
      name: new TextDecoder().decode(nameBytes),
      method: view.getUint16(at + 10, true),
      from,
      until,
    });
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}

function findEnd(view: DataView): number | null {
  const least = Math.max(0, view.byteLength - LONGEST_END);
  for (let at = view.byteLength - 22; at >= least; at -= 1) if (view.getUint32(at, true) === END) return at;
  return null;
}

/** Whether all of a ZIP unpacks to at most `ZIP_LIMITS.bytes`. */
export async function unpacksWithin(
  bytes: Uint8Array<ArrayBuffer>,
  entries: readonly ZipEntry[],
): Promise<boolean> {
  let left: number = ZIP_LIMITS.bytes;
  for (const { method, from, until } of entries) {
    const packed = bytes.subarray(from, until);
    if (method === STORED) left -= packed.length;
    else if (method === DEFLATED) left -= await countUnpacked(packed, left);
    else return false;
    if (left < 0) return false;
  }
  return true;
}

/** A file of a ZIP as text; null when it cannot be unpacked. Only for a ZIP that `unpacksWithin`. */
export async function unpackText(
  bytes: Uint8Array<ArrayBuffer>,
  { method, from, until }: ZipEntry,
): Promise<string | null> {
  const packed = new Blob([bytes.subarray(from, until)]);
  if (method === STORED) return packed.text();
  try {
    return await new Response(packed.stream().pipeThrough(new DecompressionStream('deflate-raw'))).text();
  } catch {
    return null;
  }
}

async function countUnpacked(packed: Uint8Array<ArrayBuffer>, most: number): Promise<number> {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  let count = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      count += next.value.length;
      if (count > most) break;
    }
  } catch {
    // A damaged file counts as far as it unpacks: whoever reads it will find the damage.
  }
  await reader.cancel().catch(() => {});
  return count;
}
