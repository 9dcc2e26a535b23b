import type { Sha256 } from '../../../domain/ids.ts';
import type { AttachmentContent } from '../../../domain/index.ts';
import type { PdfDocument } from '../../pdfkit.ts';
import type { Block, PictureBlock } from '../blocks.ts';
import type { Area } from '../part.ts';
import { picturesOf } from './block-words.ts';
import { FULL } from './measures.ts';
import type { OpenPicture } from './open-picture.ts';

/** A picture as it is set. */
export interface SizedPicture {
  /** Pixels as seen upright. */
  readonly width: number;
  readonly height: number;
  /** Draws it; does nothing while measuring. */
  readonly draw: (pdf: PdfDocument, area: Area) => void;
}

/** Where pictures come from. */
export interface PictureSources {
  readonly attachment: (sha256: Sha256) => Promise<AttachmentContent | undefined>;
  readonly openPicture: OpenPicture;
}

/** So many pictures of one email are shown; a hostile one could repeat a picture a million times. */
export const MOST_PICTURES = 300;

/** Opens every picture in blocks; null for those that cannot be shown. They are decoded only `toDraw`. */
export async function preparePictures(
  blocks: readonly Block[],
  sources: PictureSources,
  toDraw: boolean,
): Promise<ReadonlyMap<PictureBlock, SizedPicture | null>> {
  const pictures = new Map<PictureBlock, SizedPicture | null>();
  const known = new Map<string, Promise<SizedPicture | null>>();
  for (const block of picturesOf(blocks)) {
    if (pictures.size >= MOST_PICTURES) break;
    const key = block.source.kind === 'kept' ? `${block.source.sha256} ${block.width ?? ''}` : null;
    const picture = (key === null ? undefined : known.get(key)) ?? prepareOne(block, sources, toDraw);
    if (key !== null) known.set(key, picture);
    pictures.set(block, await picture);
  }
  return pictures;
}

async function prepareOne(
  { source, width }: PictureBlock,
  sources: PictureSources,
  toDraw: boolean,
): Promise<SizedPicture | null> {
  const bytes = source.kind === 'bytes' ? source.bytes : await readKept(source.sha256, sources);
  const picture = bytes && sources.openPicture(bytes, source.kind === 'kept' ? source.sha256 : null);
  if (!picture) return null;
  const size = { width: picture.width, height: picture.height };
  if (!toDraw) return { ...size, draw: () => undefined };
  const shown = Math.min(FULL.width, (width ?? picture.width) * POINTS_A_PIXEL);
  const ready = await picture.ready(shown);
  return { ...size, draw: (pdf, area) => ready?.draw(pdf, area) };
}

/** CSS pixels are 3/4 of a point. */
export const POINTS_A_PIXEL = 0.75;

async function readKept(
  sha256: Sha256,
  { attachment }: PictureSources,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const content = await attachment(sha256);
  if (!content) return null;
  return content.bytes ?? new Uint8Array(await content.blob.arrayBuffer());
}
