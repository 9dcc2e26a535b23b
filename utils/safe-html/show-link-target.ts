// Links in a kept mail are evidence, not a way out: nothing opens, and where a link really leads is written after it.

const MAX_SHOWN = 60;
const SHOWN_SCHEMES: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** Takes the address off a link and writes it after the words, unless the words already are the address. */
export function showLinkTarget(link: HTMLAnchorElement): void {
  const target = readTarget(link.getAttribute('href') ?? '');
  link.removeAttribute('href');
  if (!target) return;
  link.setAttribute('title', target.full);
  if (simplify(link.textContent ?? '') === simplify(target.full)) return;
  const note = link.ownerDocument.createElement('bdi');
  note.setAttribute('dir', 'ltr');
  note.setAttribute('title', target.full);
  note.textContent = ` [${target.short}]`;
  link.after(note);
}

/** Written out by the browser's own parser: a look-alike host shows as punycode, credentials before `@` don't hide it. */
function readTarget(href: string): { readonly full: string; readonly short: string } | null {
  const url = URL.parse(href.trim());
  if (!url || !SHOWN_SCHEMES.has(url.protocol)) return null;
  const rest = url.pathname === '/' ? '' : url.pathname;
  const shown = url.host ? url.host + rest + url.search : url.pathname;
  return { full: url.href, short: shown.length > MAX_SHOWN ? `${shown.slice(0, MAX_SHOWN)}…` : shown };
}

function simplify(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/^(?:https?:\/\/|mailto:|tel:)/, '')
    .replace(/\/$/, '');
}
