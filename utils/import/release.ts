/** What every browser of ours has had since 2024, and TypeScript's library for 2023 does not know. */
interface Transferable {
  transfer?(newLength: number): ArrayBuffer;
}

/**
 * Gives memory back at once. An import goes through gigabytes in pieces of some MB, and the browser's own tidying up comes
 * long after hundreds of MB of them lie about. Only for bytes that nobody will look at again, with all that share their buffer.
 */
export function release(bytes: Uint8Array<ArrayBuffer> | undefined): void {
  if (bytes && bytes.buffer.byteLength > 0) (bytes.buffer as Transferable).transfer?.(0);
}
