// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { writeZip, type ZipFile } from '../../../../utils/export/pack/zip-stream.ts';

const { signal } = new AbortController();
const day = new Date(2026, 2, 3);

async function* files(...list: ZipFile[]): AsyncGenerator<ZipFile> {
  yield* list;
}

const crcOf = (zip: Buffer): number => zip.readUInt32LE(zip.indexOf('PK\x01\x02') + 16);

describe('writeZip', () => {
  it('keeps its CRC right when the receiver takes each chunk away', async () => {
    const input = new Uint8Array(3_000_000).fill(1);
    const parts: Buffer[] = [];
    const take = (chunk: Uint8Array<ArrayBuffer>): void => {
      parts.push(Buffer.from(chunk));
      structuredClone(chunk.buffer, { transfer: [chunk.buffer] });
    };
    const bytes = await writeZip(files({ name: 'a', lastModified: day, input }), take, signal);
    const zip = Buffer.concat(parts);
    expect(zip.length).toBe(bytes);
    const { crc32 } = await import('node:zlib');
    expect(crcOf(zip)).toBe(crc32(input));
  });

  it('waits for the receiver before making more', async () => {
    let waiting = 0;
    const write = async (): Promise<void> => {
      waiting += 1;
      await new Promise((resolve) => setTimeout(resolve, 2));
      expect(waiting).toBe(1);
      waiting -= 1;
    };
    const input = new Uint8Array(5_000_000);
    expect(await writeZip(files({ name: 'a', lastModified: day, input }), write, signal)).toBeGreaterThan(
      5e6,
    );
  });

  it('flags names as UTF-8', async () => {
    const parts: Uint8Array[] = [];
    await writeZip(
      files({ name: 'é', lastModified: day, input: new Uint8Array(1) }),
      (c) => void parts.push(c),
      signal,
    );
    expect(Buffer.concat(parts).readUInt16LE(6) & 0x800).toBe(0x800);
  });
});
