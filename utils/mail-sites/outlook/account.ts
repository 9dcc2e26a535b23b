import { findAllOwn } from './anatomy.ts';
import { ANCHORS } from './selectors.ts';

const ADDRESS = /[^\s@<>()[\]",;:]+@[^\s@<>()[\]",;:]+\.[^\s@<>()[\]",;:]+/g;
const TELLING = ['data-folder-name', 'title', 'aria-label'];

/**
 * The signed-in address in lower case, or `unknown`. Outlook tells it in the account menu, once that was opened, and in
 * the folder list; a folder list with several mailboxes names several. Only places that agree are believed.
 */
export function readAccount(page: Document): string {
  const places = [ANCHORS.account, ANCHORS.mailbox].flatMap((anchor) =>
    anchor.rungs.flatMap((rung) => findAllOwn([page.documentElement], { ...anchor, rungs: [rung] })),
  );
  const addresses = new Set(places.flatMap(addressesIn));
  const [address = 'unknown'] = addresses;
  return addresses.size === 1 ? address : 'unknown';
}

/** Only the place's own attributes and, in the account menu, its text: folders below a mailbox may be named anything. */
function addressesIn(place: Element): readonly string[] {
  const attributes = TELLING.map((name) => place.getAttribute(name) ?? '');
  const text = place.childElementCount === 0 ? place.textContent : '';
  return [...attributes, text]
    .flatMap((each) => each.slice(0, 500).match(ADDRESS) ?? [])
    .map((each) => each.toLowerCase());
}
