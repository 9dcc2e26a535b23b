// Makes a sender's HTML fit to show as lightly as Gmail does: scripts and everything that makes a request go, but
// classes, roles and data attributes stay, so that mails can forge Gmail's own markup here as they can there.
// Judged by behaviour in a real browser: nothing runs, nothing is requested.

interface HtmlPolicy {
  createHTML(html: string): string;
}
interface PolicyFactory {
  createPolicy(name: string, rules: HtmlPolicy): HtmlPolicy;
}

/** The one policy the page's headers allow. */
const policy = makePolicy();

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
    'colspan rowspan name email tabindex hidden start type value nowrap hspace vspace gh jslog jsname jsaction act jid ' +
    'download_url translate'
  ).split(' '),
);
/** Their names become properties of their form and would shadow what the cleaning itself calls. */
const FORM_PARTS = 'input, button, select, textarea, output, fieldset, object, img';
/** On these a `name` would shadow the document's own functions. */
const NAME_SHADOWS = new Set('a img form embed object iframe input button select textarea map'.split(' '));
const REQUESTS_IN_CSS = /url\(|image-set\(|image\(|src\(|cross-fade\(|element\(|paint\(|\\/i;

/** Nodes for a message body. `pictureAt` answers where a `cid:` picture is served, or null. */
export function cleanHtml(html: string, pictureAt: (cid: string) => string | null): Node[] {
  const inert = new DOMParser().parseFromString(policy.createHTML(withoutNoise(html)), 'text/html');
  for (const field of inert.body.querySelectorAll(FORM_PARTS)) unname(field);
  for (const element of inert.body.querySelectorAll('*')) cleanElement(element, pictureAt);
  return [...inert.body.childNodes].map((node) => document.adoptNode(node));
}

/** The browser reports handlers and bases it meets while parsing, even here where they do nothing; the real cleaning is below. */
function withoutNoise(html: string): string {
  return html
    .replace(/<base\b/gi, '<no-base')
    .replace(/<[a-z][^>]*>/gi, quiet)
    .replace(/<[a-z](?:"[^"]*"|'[^']*'|[^>"'])*>/gi, quiet);
}

function cleanElement(element: Element, pictureAt: (cid: string) => string | null): void {
  const tag = element.localName;
  if (DROPPED.has(tag) || element.namespaceURI !== 'http://www.w3.org/1999/xhtml') return element.remove();
  const source = tag === 'img' ? element.getAttribute('src') : null;
  const link = tag === 'a' ? element.getAttribute('href') : null;
  const id = element.getAttribute('id');
  for (const { name } of Array.from(element.attributes)) {
    if (!isKept(name) || (name === 'name' && NAME_SHADOWS.has(tag))) element.removeAttribute(name);
  }
  cleanStyle(element as HTMLElement);
  if (id) element.setAttribute('id', `m_${id}`);
  if (link && /^\s*(?:https?:|mailto:|tel:)/i.test(link)) setLink(element, link);
  const picture = source?.startsWith('cid:') ? pictureAt(source.slice(4)) : null;
  if (picture) element.setAttribute('src', picture);
  if (tag === 'form') element.replaceWith(...element.childNodes);
}

function quiet(tag: string): string {
  return tag.replace(/([\s/"'`])on(\w+\s*=)/gi, '$1data-off$2');
}

function unname(field: Element): void {
  field.removeAttribute('name');
  field.removeAttribute('id');
}

function isKept(name: string): boolean {
  return KEPT_ATTRIBUTES.has(name) || /^(?:data|aria)-[\w-]+$/.test(name);
}

function setLink(element: Element, link: string): void {
  element.setAttribute('href', link);
  element.setAttribute('target', '_blank');
  element.setAttribute('rel', 'noopener noreferrer');
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

function makePolicy(): HtmlPolicy {
  const rules: HtmlPolicy = { createHTML: (html) => html };
  const { trustedTypes } = globalThis as unknown as { trustedTypes?: PolicyFactory };
  return trustedTypes ? trustedTypes.createPolicy('gmail#html', rules) : rules;
}
