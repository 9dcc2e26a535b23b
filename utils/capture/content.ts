import type { AttachmentContent, Original, Sha256 } from '../domain/index.ts';

/** Bytes with their hash, ready for the store. The blob is made only when it is asked for: small content needs none. */
export function attachmentContent(sha256: Sha256, bytes: Uint8Array<ArrayBuffer>): AttachmentContent {
  return {
    sha256,
    size: bytes.byteLength,
    bytes,
    // No media type on the blob: the sender's claim must never decide how a browser opens it.
    get blob() {
      return new Blob([bytes]);
    },
  };
}

/** An original with its bytes at hand. The blob is made of the very bytes that were hashed. */
export function originalContent(sha256: Sha256, bytes: Uint8Array<ArrayBuffer>, mediaType: string): Original {
  return {
    sha256,
    size: bytes.byteLength,
    mediaType,
    bytes,
    get blob() {
      return new Blob([bytes], { type: mediaType });
    },
  };
}
