/** What an id of Exchange is. The first bytes tell, so the first letters of its base64 do. */
export type IdKind = 'conversation' | 'item' | 'other';

/** Longest id taken from a page: item ids of 152 letters have been seen, and our own door takes 200. */
const LONGEST_ID = 190;
const SHAPE = /^[A-Za-z\d+/]{20,}={0,2}$/;

/**
 * An id in the one alphabet the page itself uses (`+` and `/`). In addresses and in Graph `_` stands for `+` and `-` for
 * `/`, the reverse of usual base64url (checked on Microsoft's published conversation ids). Empty when it is none.
 */
export function normaliseId(text: string | null | undefined): string {
  const id = (text ?? '').trim().replaceAll('_', '+').replaceAll('-', '/');
  return id.length <= LONGEST_ID && SHAPE.test(id) ? id : '';
}

/** Kind of a normalised id: `AAQk…`/`AQQk…` conversation; `AAMk…`, `AQMk…`, `AAkALg…` item. */
export function kindOfId(id: string): IdKind {
  if (/^A[AQ]Qk/.test(id)) return 'conversation';
  return /^(?:A[AQ]Mk|AAkA)/.test(id) ? 'item' : 'other';
}

/** The ids an address names: `/mail/…/id/<id>`, `/mail/…/deeplink/read/<id>`, `?ItemID=<id>`. */
export function idsInAddress(address: Pick<Location, 'pathname' | 'search'>): readonly string[] {
  const [, inPath = ''] = /\/(?:id|deeplink\/read)\/([^/]+)/.exec(address.pathname) ?? [];
  const query = new URLSearchParams(address.search);
  // A `+` of the id that nobody encoded arrives here as a space.
  const inQuery = (query.get('ItemID') ?? query.get('itemid') ?? '').replaceAll(' ', '+');
  const found = [decodeLoosely(inPath), inQuery].map(normaliseId).filter((id) => id !== '');
  return [...new Set(found)];
}

/** A bookmarked address may be encoded twice. */
function decodeLoosely(text: string): string {
  let plain = text;
  for (let round = 0; round < 2; round += 1) {
    try {
      plain = decodeURIComponent(plain);
    } catch {
      return plain;
    }
  }
  return plain;
}
