// Makes a sender's HTML fit to show as Outlook does: scripts and everything that makes a request go, ids and classes
// get the prefix `x_`, rules of style are held to the body. Roles, labels and data attributes stay, so that mails can
// forge Outlook's own markup as far as they can there. Judged by behaviour in a real browser: nothing runs or is asked for.
import { scopeStyle } from './scope-style.ts';
import { trustedHtml } from './trusted.ts';

/** Elements that go with everything in them. */
const DROPPED = new Set(
  (
    'script style link meta base iframe frame frameset object embed applet noscript noembed noframes template portal ' +
    'fencedframe audio video source track svg math title head canvas bgsound param plaintext xmp'
  ).split(' '),
);
const KEPT_ATTRIBUTES = new Set(
  (
    'class role style title alt dir lang width height align valign bgcolor color face size border cellpadding cellspacing ' +
    'colspan rowspan name tabindex hidden start type value nowrap hspace vspace translate draggable contenteditable'
  ).split(' '),
);
/** Their names become properties of their form and would shadow what the cleaning itself calls. */
const FORM_PARTS = 'input, button, select, textarea, output, fieldset, object, img';
/** On these a `name` would shadow the document's own functions. */
const NAME_SHADOWS = new Set('a img form embed object iframe input button select textarea map'.split(' '));
const REQUESTS_IN_CSS = /url\(|image-set\(|image\(|src\(|cross-fade\(|element\(|paint\(|\\/i;

/** What to do with the pictures of a mail. */
export interface Pictures {
  /** Sets the source of a picture the mail carries; false when it carries no such one. */
  readonly show: (picture: HTMLImageElement, cid: string) => boolean;
  /** Told once per picture from elsewhere, which is not shown. */
  readonly blocked: () => void;
}

/** Nodes for a message body, with the style rules of the mail in front. */
export function cleanHtml(html: string, scope: string, pictures: Pictures): Node[] {
  const inert = new DOMParser().parseFromString(trustedHtml(withoutNoise(html)), 'text/html');
  const style = scopeStyle(inert, scope, (text) => REQUESTS_IN_CSS.test(text));
  for (const field of inert.body.querySelectorAll(FORM_PARTS)) unname(field);
  let links = 0;
  for (const element of inert.body.querySelectorAll('*'))
    cleanElement(element, pictures, () => String(links++));
  const nodes = [...inert.body.childNodes].map((node) => document.adoptNode(node));
  return style ? [style, ...nodes] : nodes;
}

/** The browser reports handlers and bases it meets while parsing, even here where they do nothing; the real cleaning is below. */
function withoutNoise(html: string): string {
  return html
    .replace(/<base\b/gi, '<no-base')
    .replace(/<[a-z][^>]*>/gi, quiet)
    .replace(/<[a-z](?:"[^"]*"|'[^']*'|[^>"'])*>/gi, quiet);
}

function quiet(tag: string): string {
  return tag.replace(/([\s/"'`])on(\w+\s*=)/gi, '$1data-off$2');
}

function cleanElement(element: Element, pictures: Pictures, nextLink: () => string): void {
  const tag = element.localName;
  if (DROPPED.has(tag) || element.namespaceURI !== 'http://www.w3.org/1999/xhtml') return element.remove();
  const source = tag === 'img' ? (element.getAttribute('src') ?? '') : '';
  const link = tag === 'a' ? element.getAttribute('href') : null;
  const id = element.getAttribute('id');
  for (const { name } of Array.from(element.attributes)) {
    if (!isKept(name) || (name === 'name' && NAME_SHADOWS.has(tag))) element.removeAttribute(name);
  }
  cleanStyle(element as HTMLElement);
  if (id) element.setAttribute('id', `x_${id}`);
  const classes = [...element.classList];
  if (classes.length > 0) element.setAttribute('class', classes.map((name) => `x_${name}`).join(' '));
  if (link && /^\s*(?:https?:|mailto:|tel:)/i.test(link)) setLink(element, link, nextLink());
  if (tag === 'img') setPicture(element as HTMLImageElement, source.trim(), pictures);
  if (tag === 'form') element.replaceWith(...element.childNodes);
}

function setPicture(picture: HTMLImageElement, source: string, { show, blocked }: Pictures): void {
  if (/^data:image\//i.test(source)) return picture.setAttribute('src', source);
  if (/^cid:/i.test(source) && show(picture, source.slice(4))) return;
  if (!/^https?:/i.test(source)) return;
  picture.setAttribute('data-imagetype', 'External');
  picture.setAttribute('blockedimagesrc', source);
  blocked();
}

function unname(field: Element): void {
  field.removeAttribute('name');
  field.removeAttribute('id');
}

function isKept(name: string): boolean {
  return KEPT_ATTRIBUTES.has(name) || /^(?:data|aria)-[\w-]+$/.test(name);
}

function setLink(element: Element, link: string, index: string): void {
  element.setAttribute('href', link);
  element.setAttribute('target', '_blank');
  element.setAttribute('rel', 'noopener noreferrer');
  element.setAttribute('data-auth', 'NotApplicable');
  element.setAttribute('data-linkindex', index);
}

/** The browser's own reading of the style, without what makes requests or leaves the message's place. */
function cleanStyle({ style }: HTMLElement): void {
  for (const name of Array.from(style)) {
    const isUnwanted = name.startsWith('--') || name === 'position' || name === 'z-index';
    if (isUnwanted || REQUESTS_IN_CSS.test(style.getPropertyValue(name))) style.removeProperty(name);
  }
  // `background: var(--x, url(…))` has no readable parts, only a whole.
  if (REQUESTS_IN_CSS.test(style.cssText)) style.cssText = '';
}
