/**
 * The bytes of a Blob, in an array of this script's own. In Firefox a content script's `fetch` and `Blob` belong to the
 * page: an array laid over their buffer is the page's too, and `subarray`, `slice` and the like then fail with
 * "Permission denied to access property "constructor"" (seen in 153 ESR). A copy is ours.
 */
export async function readBytes(blob: Blob): Promise<Uint8Array> {
  const theirs = new Uint8Array(await blob.arrayBuffer());
  const own = new Uint8Array(theirs.length);
  own.set(theirs);
  return own;
}
