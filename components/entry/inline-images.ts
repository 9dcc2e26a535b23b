import type { AttachmentFacts, Entry } from '../../utils/domain/index.ts';
import type { Services } from '../services.tsx';

type AttachmentReader = Pick<Services, 'readAttachment'>;

/** Kinds that a frame may show; an SVG is a document and stays an attachment. */
const SHOWN = /^image\/(?:png|jpeg|gif|webp|bmp|avif)$/i;
/** More would only be decoded to be scrolled past; each is still in the list of attachments. */
const LARGEST_BYTES = 8_000_000;
const MOST_BYTES = 40_000_000;

/** Data URLs of the pictures that a mail shows in its text, by Content-ID. A picture that can't be read is left out. */
export async function readInlineImages(
  entry: Entry,
  services: AttachmentReader,
): Promise<ReadonlyMap<string, string>> {
  const images = new Map<string, string>();
  let left = MOST_BYTES;
  for (const image of entry.attachments) {
    if (!isShown(image) || image.size > left) continue;
    left -= image.size;
    const content = await services.readAttachment(image.sha256);
    if (content.ok) images.set(image.contentId ?? '', await asDataUrl(content.value, image.mediaType));
  }
  return images;
}

function isShown({ contentId, mediaType, size }: AttachmentFacts): boolean {
  return contentId !== undefined && SHOWN.test(mediaType) && size <= LARGEST_BYTES;
}

async function asDataUrl(content: Blob, mediaType: string): Promise<string> {
  const bytes = new Uint8Array(await content.arrayBuffer());
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8192)
    binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return `data:${mediaType.toLowerCase()};base64,${btoa(binary)}`;
}
