import { findImageAddress, type ImageFor } from './image-address.ts';

/** Pictures this small are counters that tell the sender a mail was opened; they say nothing to the reader. */
const COUNTER_SIZE = 2;

/** Gives a picture its bytes from the message, or puts words in its place. Works on a document that loads nothing. */
export function settleImage(image: HTMLImageElement, imageFor: ImageFor): void {
  const address = findImageAddress(image.getAttribute('src') ?? '', imageFor);
  if (address) image.setAttribute('src', address);
  else if (isCounter(image)) image.remove();
  else image.replaceWith(placeholder(image));
}

function isCounter(image: HTMLImageElement): boolean {
  const isSmall = (name: string): boolean =>
    Number.parseInt(image.getAttribute(name) ?? '', 10) <= COUNTER_SIZE;
  return isSmall('width') || isSmall('height');
}

function placeholder(image: HTMLImageElement): HTMLElement {
  const words = (image.getAttribute('alt') ?? '').trim();
  const mark = image.ownerDocument.createElement('span');
  mark.textContent = words ? `[picture not loaded: ${words}]` : '[picture not loaded]';
  return mark;
}
