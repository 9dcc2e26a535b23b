import { expect, test } from 'vitest';
import { readBytes } from '../../../../utils/mail-sites/shared/read-bytes.ts';

/** Stands for Firefox, where the buffer of a Blob belongs to the page and may be laid under nothing of ours. */
function foreignBlob(bytes: Uint8Array<ArrayBuffer>): { readonly blob: Blob; readonly buffer: ArrayBuffer } {
  const buffer = bytes.slice().buffer;
  return { blob: { arrayBuffer: () => Promise.resolve(buffer) } as unknown as Blob, buffer };
}

test('gives every byte, in memory of its own', async () => {
  const bytes = new Uint8Array([0, 10, 13, 128, 255]);
  const { blob, buffer } = foreignBlob(bytes);
  const read = await readBytes(blob);
  expect(read).toEqual(bytes);
  expect(read.buffer).not.toBe(buffer);
});

test('an empty Blob has no bytes', async () => {
  expect(await readBytes(new Blob([]))).toEqual(new Uint8Array(0));
});
