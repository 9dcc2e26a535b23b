import { crc32, deflateRawSync } from 'node:zlib';
import { joinBytes } from '../mime/bytes.ts';

/** One file inside an archive. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

// 1 January 2026 00:00 in MS-DOS form. Our own writer because library writers stamp the machine's local time.
const DOS_DATE = ((2026 - 1980) << 9) | (1 << 5) | 1;

function fields(entry: ZipEntry, packed: Uint8Array): Buffer {
  const out = Buffer.alloc(26);
  out.writeUInt16LE(20, 0);
  out.writeUInt16LE(0x0800, 2);
  out.writeUInt16LE(8, 4);
  out.writeUInt16LE(0, 6);
  out.writeUInt16LE(DOS_DATE, 8);
  out.writeUInt32LE(crc32(entry.bytes), 10);
  out.writeUInt32LE(packed.length, 14);
  out.writeUInt32LE(entry.bytes.length, 18);
  out.writeUInt16LE(Buffer.byteLength(entry.name), 22);
  return out;
}

function directoryTail(offset: number): Buffer {
  const out = Buffer.alloc(14);
  out.writeUInt32LE(offset, 10);
  return out;
}

function endRecord(count: number, size: number, offset: number): Buffer {
  const out = Buffer.alloc(22);
  out.write('PK\x05\x06', 'latin1');
  out.writeUInt16LE(count, 8);
  out.writeUInt16LE(count, 10);
  out.writeUInt32LE(size, 12);
  out.writeUInt32LE(offset, 16);
  return out;
}

/** A small deflated ZIP (no ZIP64). `level` 0 stores without effort, for bytes that do not compress. */
export function zipFiles(entries: readonly ZipEntry[], level = 9): Uint8Array {
  const local: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const packed = deflateRawSync(entry.bytes, { level });
    const common = fields(entry, packed);
    const name = Buffer.from(entry.name, 'utf8');
    const record = joinBytes(['PK\x03\x04', common, name, packed]);
    directory.push(joinBytes(['PK\x01\x02\x14\x00', common, directoryTail(offset), name]));
    local.push(record);
    offset += record.length;
  }
  const index = joinBytes(directory);
  return joinBytes([...local, index, endRecord(entries.length, index.length, offset)]);
}
