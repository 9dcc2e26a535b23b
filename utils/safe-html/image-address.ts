// Which addresses a picture in a mail may have: bytes written out in place, of a raster kind. Nothing is ever fetched.

/** Data URL of the part with this Content-ID, or undefined. */
export type ImageFor = (contentId: string) => string | undefined;

/** SVG is left out: it is a document, not a picture. */
const PICTURE = /^data:image\/(?:png|jpe?g|gif|webp|bmp|avif);base64,[a-z0-9+/=\s]*$/i;

/** The picture's data URL when it comes with the message, else null: it would have to be fetched, which we never do. */
export function findImageAddress(src: string, imageFor: ImageFor): string | null {
  const address = src.trim();
  const contentId = /^cid:(.+)$/is.exec(address)?.[1];
  const found = contentId === undefined ? address : (imageFor(decodeContentId(contentId)) ?? '');
  return PICTURE.test(found) ? found : null;
}

/** A `cid:` address is percent-encoded (RFC 2392); one that is not valid is taken as it stands. */
function decodeContentId(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
