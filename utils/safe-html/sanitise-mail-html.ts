// The one place where a sender's HTML is made safe to draw: strict allow-lists, nothing remote, nothing that runs.
// It returns text; the only element that may draw it is components/entry/MailFrame.tsx. Imports DOMPurify and nothing of ours
// but this folder. Threat model: everything in a mail is written by an attacker who knows this file.
import createDOMPurify, { type Config, type DOMPurify } from 'dompurify';
import { ALLOWED_ATTRIBUTES, ALLOWED_ELEMENTS, KEPT_CLASSES } from './allowed.ts';
import { dropHandlers } from './drop-handlers.ts';
import { filterStyle } from './filter-style.ts';
import { showLinkTarget } from './show-link-target.ts';
import { settleImage } from './settle-image.ts';
import { type ImageFor } from './image-address.ts';

interface SanitiseOptions {
  /** Data URL of the attachment with this Content-ID (without angle brackets), or undefined when there is none. */
  readonly imageFor: ImageFor;
}

const CONFIG: Config = {
  ALLOWED_TAGS: [...ALLOWED_ELEMENTS],
  ALLOWED_ATTR: [...ALLOWED_ATTRIBUTES],
  // No SVG and no MathML at all: both have been the way around sanitisers (mutation XSS) for a decade.
  ALLOWED_NAMESPACES: ['http://www.w3.org/1999/xhtml'],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  // `id` and `name` are not allowed above; this also guards the sanitiser itself while it walks.
  SANITIZE_DOM: true,
};

/** Said first, so that a mail made of frames still has a body (a frameset would replace one that is only implied). */
const BODY = '<body>';

/** Characters of HTML that are read. No letter needs more; beyond it a browser is busy for seconds. */
const MAX_HTML_LENGTH = 5_000_000;

/**
 * Makes a mail's HTML safe to draw: no scripts, forms, frames, SVG or styles of a sheet; no address that a browser would
 * fetch; links shown with their target but not clickable; pictures only from the message itself. Never throws on any text.
 * `window` is the page's own; parsing happens in a document without a browsing context, so nothing loads while we read.
 */
export function sanitiseMailHtml(html: string, options: SanitiseOptions, window: Window): string {
  const purify = createDOMPurify(window as unknown as Parameters<typeof createDOMPurify>[0]);
  const content = purify.sanitize(dropHandlers(BODY + html.slice(0, MAX_HTML_LENGTH), window.document), {
    ...CONFIG,
    RETURN_DOM_FRAGMENT: true,
  });
  settleContent(content, options.imageFor);
  return serialise(purify, content);
}

function settleContent(content: DocumentFragment, imageFor: ImageFor): void {
  for (const element of content.querySelectorAll<HTMLElement>('[style]')) settleStyle(element);
  for (const element of content.querySelectorAll<HTMLElement>('[class]')) settleClass(element);
  for (const image of content.querySelectorAll('img')) settleImage(image, imageFor);
  for (const link of content.querySelectorAll('a')) showLinkTarget(link);
}

/** Reads the attribute, not `element.style`: a browser would first parse it, and report it under the page's CSP. */
function settleStyle(element: HTMLElement): void {
  const kept = filterStyle(element.getAttribute('style') ?? '');
  if (kept) element.setAttribute('style', kept);
  else element.removeAttribute('style');
}

function settleClass(element: HTMLElement): void {
  const kept = [...element.classList].filter((name) => KEPT_CLASSES.has(name));
  if (kept.length > 0) element.setAttribute('class', kept.join(' '));
  else element.removeAttribute('class');
}

/** A second pass over our own work: whatever a mistake above let in is held to the same lists again. */
function serialise(purify: DOMPurify, content: DocumentFragment): string {
  return purify.sanitize(content, CONFIG);
}
