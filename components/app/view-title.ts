import { formatDay } from '../../utils/domain/dates.ts';
import { KIND_LABELS } from '../../utils/domain/paper-words.ts';
import type { Route } from '../shell/routes.ts';
import type { TimelineState } from '../services.tsx';

const TITLES: Readonly<Record<Exclude<Route['view'], 'entry'>, string>> = {
  timeline: 'Timeline',
  export: 'Export',
  bundle: 'Build a bundle',
  add: 'Add to the timeline',
  import: 'Emails in files',
  paper: 'A letter or paper',
  note: 'A call, meeting or incident',
  originals: 'Add originals',
  check: 'Check a pack',
  bin: 'Bin',
  clocks: 'Clocks',
  settings: 'Settings',
};

/**
 * The title of a view, which a browser shows on its tab and keeps in its history: so an entry is told by kind and day, not
 * by its subject.
 */
export function viewTitle(route: Route, state: Pick<TimelineState, 'entries' | 'binned'> | null): string {
  return `${route.view === 'entry' ? entryTitle(route.id, state) : TITLES[route.view]} · Paperchain`;
}

function entryTitle(id: string, state: Pick<TimelineState, 'entries' | 'binned'> | null): string {
  const entry = [...(state?.entries ?? []), ...(state?.binned ?? [])].find((each) => each.id === id);
  if (!entry) return 'Entry';
  const kind = KIND_LABELS[entry.kind];
  return entry.happenedFrom === 'captured' ? kind : `${kind} of ${formatDay(entry.happenedAt)}`;
}
