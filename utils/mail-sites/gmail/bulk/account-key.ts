import { baseOf } from '../addresses.ts';
import { isGmails } from '../conversation.ts';

const KEY = /[?&]ik=([\da-f]{10})(?:&|$)/;
const IN_SCRIPT = /GM_ID_KEY\s*=\s*["']([\da-f]{10})["']/;
/** Where the key stands in the page's inline scripts; nothing longer is searched. */
const LONGEST_SCRIPT = 500_000;

const known = new WeakMap<Document, string>();

/**
 * The account's key (`ik`), which Gmail's listing asks for: from Gmail's own links and pictures of this very account,
 * else from its inline script. Not from a mail's text, and not from links of another account in the same page. Empty
 * when the page does not tell.
 */
export function readAccountKey(page: Document): string {
  const key = known.get(page) || keyInLinks(page) || keyInScripts(page);
  if (key) known.set(page, key);
  return key;
}

function keyInLinks(page: Document): string {
  const base = baseOf(page.location);
  for (const each of page.querySelectorAll('[href*="ik="], [src*="ik="]')) {
    if (!isGmails(each)) continue;
    const address = each.getAttribute('href') ?? each.getAttribute('src');
    const url = URL.parse(address ?? '', page.baseURI);
    const [, key] = (url && baseOf(url) === base && KEY.exec(url.search)) || [];
    if (key) return key;
  }
  return '';
}

function keyInScripts(page: Document): string {
  for (const script of page.querySelectorAll('script:not([src])')) {
    const [, key] = IN_SCRIPT.exec(script.textContent.slice(0, LONGEST_SCRIPT)) ?? [];
    if (key) return key;
  }
  return '';
}
