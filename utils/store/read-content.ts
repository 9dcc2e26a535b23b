import type { AttachmentContent, Original, PartEncoding, PlacedAttachment, Sha256 } from '../domain/index.ts';
import { asAttachment, asOriginal } from './content-rows.ts';
import { takeFrom } from './lots.ts';
import type { Database, StoredContent } from './schema.ts';

/** Undoes the encoding in which an attachment travelled (capture/transfer-encoding.ts). */
export type DecodePart = (
  encoded: Uint8Array<ArrayBuffer>,
  encoding: PartEncoding,
) => Uint8Array<ArrayBuffer>;

/** An original, wherever it lies: in its row, in a blob of its own or in a lot. */
export async function readOriginal(database: Database, sha256: Sha256): Promise<Original | undefined> {
  const row = await database.originals.get(sha256);
  if (row?.lot === undefined) return asOriginal(row);
  const { size, mediaType = '' } = row;
  const blob = takeFrom(await database.lots.get(row.lot), sha256, mediaType);
  return blob && { sha256, size, mediaType, blob };
}

interface Placed {
  readonly original: Sha256;
  readonly part: PlacedAttachment;
}

function placeIn(row: StoredContent | undefined, sha256: Sha256): Placed | null {
  const part = row?.parts?.find((each) => each.sha256 === sha256);
  return row && part ? { original: row.sha256, part } : null;
}

/** An original that holds the attachment: the entries that have it are asked one after the other. */
async function findPlace({ entries, originals }: Database, sha256: Sha256): Promise<Placed | null> {
  const holders = await entries.where('holds').equals(sha256).primaryKeys();
  for (const id of holders) {
    const entry = await entries.get(id);
    const found = entry && placeIn(await originals.get(entry.originalSha256), sha256);
    if (found) return found;
  }
  return null;
}

/** An attachment: from its own row, or cut out of an original that holds it and decoded. */
export async function readAttachment(
  database: Database,
  sha256: Sha256,
  decode: DecodePart,
): Promise<AttachmentContent | undefined> {
  const row = await database.attachments.get(sha256);
  if (row) return asAttachment(row);
  const place = await findPlace(database, sha256);
  const original = place && (await readOriginal(database, place.original));
  if (!original) return undefined;
  const { offset, length, encoding, size } = place.part;
  const encoded = new Uint8Array(await original.blob.slice(offset, offset + length).arrayBuffer());
  // No media type on the blob: the sender's claim must never decide how a browser opens it.
  return { sha256, size, blob: new Blob([decode(encoded, encoding)]) };
}
