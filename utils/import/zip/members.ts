import {
  BlobReader,
  ERR_OVERLAPPING_ENTRY,
  ERR_SPLIT_ZIP_FILE,
  ZipReader,
  type FileEntry,
} from '@zip.js/zip.js/lib/zip-core-custom.js';
import { sourceFileOf } from '../source-file.ts';
import type { SourceFile } from '../types.ts';
import { LONGEST_PATH, MOST_MEMBERS, MOST_UNPACKED, REASONS, SUSPECT } from './limits.ts';
import { unpack } from './unpack.ts';

/** A file in an archive: to be opened, or with the reason why not. */
export interface Member {
  readonly path: string;
  /** Bytes, unpacked. */
  readonly size: number;
  readonly file: SourceFile | null;
  readonly reason: string;
}

const STORED = 0;
const DEFLATED = 8;
const LOCAL_HEADER_BYTES = 30;

/** What archives hold beside people's files: folders, links, and what macOS and Windows leave for themselves. */
const LEFT_BY_SYSTEMS = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|\._[^/]*$|Thumbs\.db$|desktop\.ini$)/i;

/** Where a member's bytes lie when they are not packed: then they can be read from any place ([APPNOTE] 4.3.7). */
async function storedBlob(archive: Blob, entry: FileEntry): Promise<Blob | null> {
  if (entry.compressionMethod !== STORED || entry.compressedSize !== entry.uncompressedSize) return null;
  const header = await archive.slice(entry.offset, entry.offset + LOCAL_HEADER_BYTES).arrayBuffer();
  if (header.byteLength < LOCAL_HEADER_BYTES) return null;
  const view = new DataView(header);
  const start = entry.offset + LOCAL_HEADER_BYTES + view.getUint16(26, true) + view.getUint16(28, true);
  const blob = archive.slice(start, start + entry.uncompressedSize);
  return blob.size === entry.uncompressedSize ? blob : null;
}

function reasonAgainst(entry: FileEntry): string {
  if (entry.encrypted) return REASONS.locked;
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED) return REASONS.packing;
  const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize);
  return entry.uncompressedSize > SUSPECT.bytes && ratio > SUSPECT.ratio ? REASONS.bomb : '';
}

/** The date in an archive has no time zone; it only helps to know a file again. */
async function fileOf(archive: Blob, entry: FileEntry, path: string): Promise<SourceFile> {
  const lastModified = entry.lastModDate.getTime() || 0;
  const blob = await storedBlob(archive, entry);
  if (blob) return sourceFileOf(path, blob, lastModified);
  const chunks = (signal: AbortSignal) => unpack(entry, signal);
  return { path, size: entry.uncompressedSize, lastModified, blob: null, chunks };
}

/** Two files of one name in one archive: told apart, or the place of a problem could not be found again. */
function distinctPath(path: string, seen: Map<string, number>): string {
  const times = (seen.get(path) ?? 0) + 1;
  seen.set(path, times);
  return times === 1 ? path : `${path} (${times})`;
}

function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  if (message === ERR_SPLIT_ZIP_FILE) return REASONS.split;
  return message === ERR_OVERLAPPING_ENTRY ? REASONS.bomb : REASONS.broken;
}

export type Members =
  | { readonly ok: true; readonly members: readonly Member[] }
  | { readonly ok: false; readonly reason: string };

async function listMembers(archive: Blob, label: string): Promise<Members> {
  // Names are only labels here, nothing is written under them: none of them, however odd, stops the rest.
  const reader = new ZipReader(new BlobReader(archive), {
    strictness: 'tolerant',
    filenameValidation: 'tolerant',
    checkOverlappingEntry: true,
  });
  const members: Member[] = [];
  const seen = new Map<string, number>();
  let unpacked = 0;
  for await (const entry of reader.getEntriesGenerator()) {
    if (members.length >= MOST_MEMBERS) return { ok: false, reason: REASONS.tooMany };
    if (entry.directory || LEFT_BY_SYSTEMS.test(entry.filename)) continue;
    const path = distinctPath(`${label} › ${entry.filename.slice(0, LONGEST_PATH)}`, seen);
    const size = entry.uncompressedSize;
    unpacked += size;
    const reason = unpacked > MOST_UNPACKED ? REASONS.bomb : reasonAgainst(entry);
    members.push({ path, size, reason, file: reason === '' ? await fileOf(archive, entry, path) : null });
  }
  return { ok: true, members };
}

/** The files in an archive, in its own order, or why it cannot be opened. `label`: the archive's own path. */
export async function readMembers(archive: Blob, label: string): Promise<Members> {
  try {
    return await listMembers(archive, label);
  } catch (error) {
    return { ok: false, reason: reasonOf(error) };
  }
}
