// The app page: shell, addresses and what every view shares. It puts the views together; entrypoints/app mounts it with the
// services. No storing, no browser API beyond the address bar.
import { asEntryId, type EntryId } from '../../utils/domain/index.ts';

/** The views of the app page, each with an address of its own after `#`. */
export type Route =
  | { readonly view: 'timeline' }
  | { readonly view: 'entry'; readonly id: EntryId }
  | { readonly view: 'export' }
  | { readonly view: 'bin' };

/** Reads the part of an address after `#`. Anything unknown is the timeline. */
export function parseRoute(hash: string): Route {
  const [, view, id] = hash.replace(/^#/, '').split('/');
  if (view === 'entry' && id) return { view, id: asEntryId(decodeId(id)) };
  if (view === 'export' || view === 'bin') return { view };
  return { view: 'timeline' };
}

function decodeId(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The address of a view, for links. */
export function routeHref(route: Route): string {
  if (route.view === 'timeline') return '#/';
  return route.view === 'entry' ? `#/entry/${encodeURIComponent(route.id)}` : `#/${route.view}`;
}
