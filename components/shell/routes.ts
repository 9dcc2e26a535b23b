// What every view of the app page may ask of the page around it: addresses, and a short answer at its foot. Knows no view.
import { asEntryId, type EntryId } from '../../utils/domain/index.ts';

/** The views of the app page, each with an address of its own after `#`. */
export type Route =
  | { readonly view: 'timeline' }
  | { readonly view: 'entry'; readonly id: EntryId }
  | { readonly view: 'export' }
  | { readonly view: 'bundle' }
  | { readonly view: 'add' }
  | { readonly view: 'import' }
  | { readonly view: 'paper' }
  | { readonly view: 'note' }
  /** Files for one entry, or for every entry that has no original yet. */
  | { readonly view: 'originals'; readonly id: EntryId | null }
  | { readonly view: 'check' }
  | { readonly view: 'bin' }
  | { readonly view: 'clocks' }
  | { readonly view: 'settings' };

/** Reads the part of an address after `#`. Anything unknown is the timeline. */
export function parseRoute(hash: string): Route {
  const [, view, id] = hash.replace(/^#/, '').split('/');
  if (view === 'entry' && id) return { view, id: asEntryId(decodeId(id)) };
  if (view === 'originals') return { view, id: id ? asEntryId(decodeId(id)) : null };
  if (isPlainView(view)) return { view };
  return { view: 'timeline' };
}

type PlainView =
  'export' | 'bundle' | 'check' | 'bin' | 'clocks' | 'add' | 'import' | 'paper' | 'note' | 'settings';
const PLAIN_VIEWS: readonly string[] = [
  'export',
  'bundle',
  'check',
  'bin',
  'clocks',
  'add',
  'import',
  'paper',
  'note',
  'settings',
] satisfies PlainView[];

function isPlainView(view: string | undefined): view is PlainView {
  return view !== undefined && PLAIN_VIEWS.includes(view);
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
  const id = 'id' in route && route.id !== null ? `/${encodeURIComponent(route.id)}` : '';
  return `#/${route.view}${id}`;
}
