/** Addresses a link on paper may lead to. Scripts, files and data are none. */
const MAY_LEAD = /^(?:https?|mailto|tel):/iu;
const LONGEST_ADDRESS = 2000;
/** Longest address that is shown beside a link. */
const LONGEST_SHOWN = 60;

/** A link's address, made plain; undefined when it leads nowhere or is no address. */
export function linkAddress(href: string | undefined): string | undefined {
  const address = href?.replace(/[\u0000-\u0020]+/gu, '') ?? ''; // oxlint-disable-line no-control-regex -- browsers drop them
  if (address.length > LONGEST_ADDRESS || !MAY_LEAD.test(address)) return undefined;
  try {
    return new URL(address).href;
  } catch {
    return undefined;
  }
}

/** What a reader of paper must be told of a link: its address, unless the words say it already. */
export function unsaidAddress(href: string, words: string): string | undefined {
  const said = words.toLowerCase().replace(/\s+/gu, '');
  if (/^(?:mailto|tel):/iu.test(href)) {
    const target = decode(href.replace(/^[a-z]+:/iu, '').replace(/\?.*$/su, ''));
    const isSaid = href.startsWith('tel:')
      ? digits(said).endsWith(digits(target).slice(-9))
      : said.includes(target.toLowerCase());
    return target === '' || isSaid ? undefined : target;
  }
  const url = new URL(unwrapped(href));
  const host = url.hostname.replace(/^www\./u, '');
  return said.includes(host) ? undefined : shorten(url);
}

/** Outlook's mail protection puts its own address around the sender's. */
function unwrapped(href: string): string {
  const url = new URL(href);
  if (!url.hostname.endsWith('.safelinks.protection.outlook.com')) return href;
  return linkAddress(url.searchParams.get('url') ?? '') ?? href;
}

function shorten({ host, pathname, search }: URL): string {
  const whole = `${host}${pathname === '/' ? '' : pathname}${search}`;
  return whole.length <= LONGEST_SHOWN ? whole : `${host}/…`;
}

const digits = (text: string): string => text.replace(/\D+/gu, '');

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
