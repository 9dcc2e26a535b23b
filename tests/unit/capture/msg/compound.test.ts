// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openCompound, type Storage } from '../../../../utils/capture/msg/compound.ts';
import { readMsg } from '../../../../utils/capture/msg/read-msg.ts';
import { writeCompound } from '../../../../utils/capture/msg/write-compound.ts';
import { COUNCIL_MSG, msgBytes } from '../../../setup/made-msg.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const filled = (length: number): Bytes => Uint8Array.from({ length }, (_, index) => (index * 31) % 255);
const at = (bytes: Bytes): DataView => new DataView(bytes.buffer);

/** Offset of a directory entry with this name. */
function entryAt(bytes: Bytes, name: string): number {
  const found = Buffer.from(bytes).indexOf(Buffer.from(name, 'utf16le'));
  expect(found).toBeGreaterThan(0);
  return found;
}

/** Offset of the first allocation table. */
const tableAt = (bytes: Bytes): number => (at(bytes).getUint32(0x4c, true) + 1) * 512;

function streamIn(storage: Storage, name: string): Bytes {
  const child = storage.children().get(name);
  if (child?.kind !== 'stream') throw new Error(`No stream ${name}`);
  return child.bytes();
}

const FILE = writeCompound(
  new Map<string, Bytes>([
    ['large', filled(20_000)],
    ['small', filled(300)],
    ['empty', filled(0)],
    ['other', filled(20_000)],
  ]),
);

describe('a compound file', () => {
  it('comes back as it was written, whatever the number of names in a folder', () => {
    for (const count of [1, 2, 3, 7, 8, 100, 1000]) {
      const content = new Map(
        Array.from({ length: count }, (_, index) => [`name ${index}`, filled(index * 9)]),
      );
      const root = openCompound(writeCompound(new Map([['folder', content]])));
      const folder = root.children().get('folder');
      if (folder?.kind !== 'storage') throw new Error('No folder');
      expect(folder.children().size).toBe(count);
      for (const [name, bytes] of content) expect(streamIn(folder, name)).toEqual(bytes);
    }
  });

  it('refuses chains that run in a circle', () => {
    const bytes = FILE.slice();
    const first = at(bytes).getUint32(entryAt(bytes, 'large') + 116, true);
    at(bytes).setUint32(tableAt(bytes) + (first + 3) * 4, first, true);
    expect(() => streamIn(openCompound(bytes), 'large')).toThrow('runs in a circle');
    expect(streamIn(openCompound(bytes), 'other')).toEqual(filled(20_000));
  });

  it('refuses a directory whose siblings run in a circle', () => {
    const bytes = FILE.slice();
    at(bytes).setUint32(entryAt(bytes, 'large') + 68, 1, true);
    at(bytes).setUint32(entryAt(bytes, 'large') + 72, 1, true);
    const index = (entryAt(bytes, 'large') - (at(bytes).getUint32(0x30, true) + 1) * 512) / 128;
    at(bytes).setUint32(entryAt(bytes, 'large') + 68, index, true);
    expect(() => openCompound(bytes).children()).toThrow('runs in a circle');
  });

  it('refuses a folder that lies in itself, however it branches', () => {
    const bytes = writeCompound(
      new Map([
        ['one', new Map([['a', filled(5)]])],
        ['two', new Map([['b', filled(5)]])],
      ]),
    );
    const child = at(bytes).getUint32((at(bytes).getUint32(0x30, true) + 1) * 512 + 76, true);
    at(bytes).setUint32(entryAt(bytes, 'one') + 76, child, true);
    at(bytes).setUint32(entryAt(bytes, 'two') + 76, child, true);
    const one = openCompound(bytes).children().get('one');
    expect(() => one?.kind === 'storage' && one.children()).toThrow('runs in a circle');
  });

  it('refuses a list of tables that runs in a circle or claims more than the file holds', () => {
    const circle = FILE.slice();
    at(circle).setUint32(0x2c, 40, true);
    at(circle).setUint32(0x44, 0, true);
    expect(() => openCompound(circle)).toThrow(RangeError);
    const claim = FILE.slice();
    at(claim).setUint32(0x2c, 0x7fffffff, true);
    expect(() => openCompound(claim)).toThrow('larger than the file');
  });

  it('never gives more bytes than the file has, however often a chain is named', () => {
    const bytes = FILE.slice();
    const [large, other] = [entryAt(bytes, 'large'), entryAt(bytes, 'other')];
    at(bytes).setUint32(large + 120, 0x7fffffff, true);
    expect(() => streamIn(openCompound(bytes), 'large')).toThrow('more than the file');
    at(bytes).setUint32(large + 120, 40_000, true);
    expect(() => streamIn(openCompound(bytes), 'large')).toThrow(RangeError);
    expect(streamIn(openCompound(bytes), 'other')).toHaveLength(20_000);
    at(bytes).setUint32(other + 120, 24_000, true);
    expect(() => streamIn(openCompound(bytes), 'other')).toThrow('cut off');
  });

  it('refuses a file that is cut off', () => {
    expect(() => openCompound(FILE.slice(0, 4000))).toThrow(RangeError);
    expect(() => openCompound(FILE.slice(0, 100))).toThrow('Not a compound file');
  });

  it('reads or refuses damaged messages, and never anything else, in little time', () => {
    const whole = msgBytes(COUNCIL_MSG);
    const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 40 });
    const started = performance.now();
    fc.assert(
      fc.property(damage, fc.nat(whole.length), (changes, cut) => {
        const bytes = whole.slice(0, cut % 3 === 0 ? cut : whole.length);
        for (const [place, value] of changes) bytes[place] = value;
        try {
          expect(readMsg(bytes).mail.headers).toBeInstanceOf(Array);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      }),
      { numRuns: 400 },
    );
    expect(performance.now() - started).toBeLessThan(30_000);
  });
});
