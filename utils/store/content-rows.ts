import type { AttachmentContent, Original, PlacedAttachment } from '../domain/index.ts';
import type { StoredContent } from './schema.ts';

/**
 * Up to this size content lies as bytes in its row. A browser keeps every blob of a database in a file of its own, which
 * costs most of a millisecond whatever its size: ten thousand small mails would take four times as long (Chromium 156,
 * November 2026). Above it, bytes in rows cost more than files.
 */
export const MOST_BYTES_IN_ROW = 64 * 1024;

/** Content as it is written. Its blob, which may be made only when it is asked for, is left alone where it is small. */
export function asRow(content: AttachmentContent & { readonly mediaType?: string }): StoredContent {
  const { sha256, size, mediaType, bytes } = content;
  const facts = mediaType === undefined ? { sha256, size } : { sha256, size, mediaType };
  if (!bytes || size > MOST_BYTES_IN_ROW) return { ...facts, blob: content.blob };
  // A part of a larger buffer would be stored with the whole of it (structured clone).
  return { ...facts, bytes: bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice() };
}

/** An original as it is written; `parts`: the attachments that are read from it; `lot`: where it lies, if in one. */
export function asOriginalRow(
  original: Original,
  parts: readonly PlacedAttachment[] = [],
  lot?: string,
): StoredContent {
  const { sha256, size, mediaType } = original;
  const row = lot === undefined ? asRow(original) : { sha256, size, mediaType, lot };
  return parts.length === 0 ? row : { ...row, parts };
}

/** A blob of what the row holds. The row has one of both; neither would be a row of no version of ours. */
function blobOf({ blob, bytes }: StoredContent, type?: string): Blob {
  return blob ?? new Blob(bytes ? [bytes] : [], type === undefined ? {} : { type });
}

/** An original as it is read. */
export function asOriginal(row: StoredContent | undefined): Original | undefined {
  if (!row) return undefined;
  const { sha256, size, mediaType = '' } = row;
  return { sha256, size, mediaType, blob: blobOf(row, mediaType) };
}

/** An attachment's content as it is read. Its blob has no media type: the sender's claim must never decide anything. */
export function asAttachment(row: StoredContent | undefined): AttachmentContent | undefined {
  return row && { sha256: row.sha256, size: row.size, blob: blobOf(row) };
}
