import { counterpartDomains } from '../domain/counterpart-domains.ts';
import type { Entry, PartyKind, SheetClock } from '../domain/index.ts';
import type { CountedClock } from './counted-clock.ts';
import type { Day } from './day.ts';
import { isLate } from './standing.ts';
import type { Actor } from './types.ts';
import { formatShortDay, sayLateFrom, sayState, sayWhat } from './words.ts';

/** At most so many in the panel: it is small, and the timeline has them all. */
const MOST = 3;

/** True when two entries are with the same side: the same party, or people of the same domain. */
function isWithSameSide(one: Entry, other: Entry): boolean {
  if (one.partyId !== null && one.partyId === other.partyId) return true;
  const domains = counterpartDomains(one);
  return counterpartDomains(other).some((domain) => domains.includes(domain));
}

/** Kinds of parties that must act; of an organisation or an adviser the kind tells too little. */
const KINDS: Partial<Readonly<Record<Actor, PartyKind>>> = {
  council: 'council',
  school: 'school',
  'governing board': 'school',
  health: 'health',
  tribunal: 'tribunal',
};

/** How the panel tells with whom a clock is. */
export interface PanelSources {
  /** The entry a clock began with, as far as there is one. */
  readonly startOf: (clock: CountedClock) => Entry | undefined;
  /** Kind of the other side of the mail that is open, known or guessed from its address; null when neither. */
  readonly kind: PartyKind | null;
  readonly today: Day;
}

/** By the entry the clock began with; one begun by hand, or by a paper that names nobody, by who must act. */
function isWith(entry: Entry, counted: CountedClock, { startOf, kind }: PanelSources): boolean {
  const start = startOf(counted);
  const namesSomebody =
    start !== undefined && (start.partyId !== null || counterpartDomains(start).length > 0);
  return namesSomebody ? isWithSameSide(entry, start) : kind !== null && KINDS[counted.rule.actor] === kind;
}

/** Running clocks that concern the other side of an entry, late ones first, in short words for the panel. */
export function clocksWith(
  entry: Entry,
  counted: readonly CountedClock[],
  sources: PanelSources,
): readonly SheetClock[] {
  const { today } = sources;
  return counted
    .filter(({ clock, due, standing }) => clock.end === null && due !== null && standing.kind !== 'set aside')
    .filter((each) => isWith(entry, each, sources))
    .toSorted((one, other) => ((one.due?.dueOn ?? '') < (other.due?.dueOn ?? '') ? -1 : 1))
    .slice(0, MOST)
    .map((each) => ({
      title: sayWhat(each.rule, each.clock.about),
      words: wordsOf(each, today),
      isLate: isLate(each),
    }));
}

function wordsOf(each: CountedClock, today: Day): string {
  if (each.standing.kind === 'in force') return sayState(each);
  return `due ${formatShortDay(each.due?.dueOn ?? today, today)}, ${sayState(each)}${sayLateFrom(each)}`;
}
