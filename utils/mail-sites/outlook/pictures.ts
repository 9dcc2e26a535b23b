import { readBytes } from '../shared/read-bytes.ts';
import type { Reach } from '../types.ts';

/** Pictures taken from one message, and their bytes together and alone: a reading must stay small enough to be sent. */
const MOST_PICTURES = 100;
const MOST_BYTES = 15 * 1024 * 1024;
/** How long one picture may take, ms. They are in the page already, so this is for a page that has gone wrong. */
const LONGEST = 10_000;

/** What a picture may be. SVG is left out: it is a document, not a picture. */
const TYPES = /^image\/(?:png|jpe?g|gif|webp|bmp|x-ms-bmp|avif)$/;

/** Where Outlook itself serves attachments on the mail site's own host. Nothing else there is asked: a sender could name any address. */
const SERVICE = /\/service\.svc\/s\/Get(?:Attachment|FileAttachment|AttachmentThumbnail)$/i;

/** A copy of the body with the pictures that could be read in it. */
export interface Pictured {
  readonly html: string;
  /** Pictures that the page showed and that are not in the copy. */
  readonly unread: number;
}

/**
 * The body's HTML with its pictures as `data:` addresses, where the page lets us read them: already inside (`data:`),
 * made by the page (`blob:`), or attachments on the very host of the page. No other host is ever asked. The copy is made
 * in a document without a window, so that nothing in it loads.
 */
export async function copyWithPictures(frame: Element, reach: Reach): Promise<Pictured> {
  const inert = frame.ownerDocument.implementation.createHTMLDocument('');
  const copy = inert.importNode(frame, true);
  const shown = [...frame.querySelectorAll('img')];
  const copied = [...copy.querySelectorAll('img')];
  const budget = { pictures: MOST_PICTURES, bytes: MOST_BYTES };
  let unread = 0;
  for (const [place, picture] of copied.entries()) {
    const address = shown[place]?.currentSrc || shown[place]?.getAttribute('src') || '';
    if (isTracker(shown[place])) continue;
    const data = await readPicture(address, frame.ownerDocument, { reach, budget });
    if (data === null) unread += 1;
    else picture.setAttribute('src', data);
    if (data !== null) picture.removeAttribute('srcset');
  }
  removeKeys(copy);
  return { html: copy.getHTML(), unread };
}

/** One dot, as counters of readers have: nobody misses it. */
const isTracker = (picture: HTMLImageElement | undefined): boolean =>
  picture !== undefined &&
  Number(picture.getAttribute('width') ?? 9) <= 1 &&
  Number(picture.getAttribute('height') ?? 9) <= 1;

interface Means {
  readonly reach: Reach;
  readonly budget: { pictures: number; bytes: number };
}

/** The picture as a `data:` address, or null when it can't be had. */
async function readPicture(
  address: string,
  page: Document,
  { reach, budget }: Means,
): Promise<string | null> {
  if (budget.pictures === 0 || !mayRead(address, page)) return null;
  budget.pictures -= 1;
  if (address.startsWith('data:')) return takeInside(address, budget);
  try {
    const signal = AbortSignal.any([reach.signal, AbortSignal.timeout(LONGEST)]);
    const answer = await reach.fetch(address, { credentials: 'same-origin', redirect: 'error', signal });
    const blob = answer.ok ? await answer.blob() : null;
    if (!blob || !TYPES.test(blob.type) || blob.size > budget.bytes) return null;
    budget.bytes -= blob.size;
    return `data:${blob.type};base64,${toBase64(await readBytes(blob))}`;
  } catch {
    return null; // gone, refused, too slow: one picture less, which the reading says
  }
}

function takeInside(address: string, budget: Means['budget']): string | null {
  const [, type = ''] = /^data:([^;,]{1,40})[;,]/.exec(address) ?? [];
  if (!TYPES.test(type.toLowerCase()) || address.length > budget.bytes) return null;
  budget.bytes -= address.length;
  return address;
}

function mayRead(address: string, page: Document): boolean {
  const { origin } = page.location;
  if (address.startsWith('data:')) return true;
  if (address.startsWith('blob:')) return address.startsWith(`blob:${origin}/`);
  if (!URL.canParse(address, page.baseURI)) return false;
  const url = new URL(address, page.baseURI);
  return url.protocol === 'https:' && url.origin === origin && SERVICE.test(url.pathname);
}

/** Bytes a call of `fromCharCode` takes at once: engines limit arguments. */
const CHUNK = 0x8000;

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += CHUNK)
    binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(binary);
}

const LOADING = ['src', 'srcset', 'background', 'poster', 'href'];

/**
 * Addresses of Outlook's own services carry short-lived keys of the session: they are no part of the email and must not
 * be kept.
 */
function removeKeys(copy: Element): void {
  for (const element of copy.querySelectorAll(LOADING.map((name) => `[${name}]`).join(', '))) {
    for (const name of LOADING)
      if (HAS_KEY.test(element.getAttribute(name) ?? '')) element.removeAttribute(name);
  }
}

const HAS_KEY = /\/service\.svc\/|^blob:/i;
