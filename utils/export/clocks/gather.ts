import { calendarsOf } from '../../clocks/calendars/calendars.ts';
import { clocksAsCalendar } from '../../clocks/calendar-file.ts';
import { countClocks, type CountedClock } from '../../clocks/counted-clock.ts';
import { stateOfWatch } from '../../clocks/silence.ts';
import type { Rule, RuleSet } from '../../clocks/types.ts';
import { sayUncounted, sayWho } from '../../clocks/words.ts';
import type { Choice } from '../../domain/choose-entries.ts';
import type { ClockId, ClockRecords, Watch } from '../../domain/clock.ts';
import { londonDay } from '../../domain/dates.ts';
import type { Entry, ExportScope, Party, Tag } from '../../domain/index.ts';
import { ownAddressesOf } from '../../domain/own-mail.ts';
import { clockScopeOf, isClockShown, showMark, type ClockScope } from './scope.ts';
import type { Adviser, ExportClock, ExportClocks, ExportClockState, ExportWatch } from './shape.ts';

/** What clocks of an export are counted from. */
export interface ClockSources {
  readonly records: ClockRecords;
  readonly ruleSets: readonly RuleSet[];
  /** Every entry of the matter: an answer that is not exported still ends a silence. */
  readonly entries: readonly Entry[];
  readonly parties: readonly Party[];
  readonly tags: readonly Tag[];
  readonly scope: ExportScope;
  readonly choice: Choice;
  /** Instant of the export, ms since 1970. */
  readonly madeAt: number;
}

/**
 * Counts a matter's clocks and watches as of the day of an export, and keeps out whatever the export's scope does: no id,
 * subject, reason or confidential day of an entry that was not chosen is in the result. Clocks of rules that are gone
 * stay out.
 */
export function gatherClocks(sources: ClockSources): ExportClocks {
  const { records, ruleSets, madeAt, choice, scope } = sources;
  const today = londonDay(madeAt);
  const clockScope = clockScopeOf(scope, choice, sources);
  const calendars = calendarsOf(records.terms);
  const counted = countClocks(records.clocks, { ruleSets, today, calendars });
  const shown = counted.filter(({ clock, rule }) => isClockShown(clock.start, rule, clockScope));
  const isShown = new Set(shown.map(({ clock }) => clock.id));
  const watches = records.watches.flatMap((watch) => watchOf(watch, sources, clockScope) ?? []);
  const running = shown.filter(({ clock, due }) => due !== null && clock.end === null);
  return {
    asOf: today,
    days: { from: scope.from, until: scope.until },
    clocks: shown.map((each) => clockOf(each, shown, clockScope)).toSorted(byStart),
    watches: watches.toSorted((one, other) => (one.by < other.by ? -1 : 1)),
    leftOut: counted.length - isShown.size + records.watches.length - watches.length,
    advisers: advisersOf(shown),
    calendar: running.length === 0 ? '' : clocksAsCalendar(running, madeAt),
  };
}

const sortKey = ({ start, dueOn, rule }: ExportClock): string => `${start.day ?? ''} ${dueOn ?? '9'} ${rule}`;
const byStart = (one: ExportClock, other: ExportClock): number => (sortKey(one) < sortKey(other) ? -1 : 1);

function clockOf(counted: CountedClock, shown: readonly CountedClock[], scope: ClockScope): ExportClock {
  const { clock, rule, due } = counted;
  const end = clock.end && showMark(clock.end, scope);
  const standing = standingIn(counted, end?.day === null);
  const governing = shown.find(({ clock: { id } }) => id === counted.governedBy?.id);
  return {
    id: clock.id,
    ruleSet: clock.set,
    rule: clock.rule,
    title: rule.title,
    about: clock.about,
    says: rule.says,
    who: rule.actor === 'parent' ? 'the family' : sayWho(rule),
    force: rule.force,
    citation: rule.citation,
    checkedOn: rule.checkedOn,
    basis: rule.basis,
    start: showMark(clock.start, scope),
    end,
    dueOn: due?.dueOn ?? null,
    dueBy: due?.byTime ?? null,
    cautiousDueOn: due?.cautiousDueOn ?? null,
    laterDueOn: due?.laterDueOn ?? null,
    ...standing,
    whyNot: sayUncounted(counted),
    disputed: clock.disputed,
    governedBy: governing?.rule.title ?? null,
    mayEndLater: !governing && mayEndLater(rule, standing.state),
    steps: due?.steps ?? [],
    changes: [...togetherIn(counted, shown), ...(due?.changes ?? [])],
    warnings: due?.warnings ?? [],
  };
}

/** Which limits were taken together, and why: said only where none of them stays out. */
function togetherIn({ together }: CountedClock, shown: readonly CountedClock[]): readonly string[] {
  const isShown = (id: ClockId): boolean => shown.some(({ clock }) => clock.id === id);
  return together?.others.every(isShown) ? [together.says] : [];
}

/** Said by the rule alone, whether or not another limit is known: it tells nothing of one that stays out. */
const mayEndLater = (rule: Rule, state: ExportClockState): boolean =>
  rule.with?.governs === 'later' && (state === 'done' || state === 'passed');

/** True when it was done after its own day and in time by the limit that governs it, which may not be in the export. */
const isSavedByOther = ({ clock, due, governedBy }: CountedClock): boolean =>
  governedBy !== null && due !== null && clock.end !== null && clock.end.day > due.dueOn;

/** The export's words for how a clock stands. Whether it is late is decided in clocks/standing.ts alone. */
function standingIn(
  counted: CountedClock,
  isDayHidden: boolean,
): { readonly state: ExportClockState; readonly days: number | null } {
  const { standing, due } = counted;
  if (due !== null && (isDayHidden || isSavedByOther(counted))) return { state: 'done', days: null };
  if (standing.kind === 'late') return { state: 'overdue', days: standing.days };
  if (standing.kind === 'done in time') return { state: standing.kind, days: 0 };
  if (standing.kind === 'done late' || standing.kind === 'running' || standing.kind === 'passed')
    return { state: standing.kind, days: standing.days };
  return { state: standing.kind, days: null };
}

/** Null when the mail that waits is not in the export. */
function watchOf(watch: Watch, sources: ClockSources, scope: ClockScope): ExportWatch | null {
  const sent = scope.chosen.get(watch.entryId);
  if (!sent) return null;
  const { entries, parties, madeAt } = sources;
  const own = ownAddressesOf(entries, parties);
  const found = stateOfWatch(sent, watch, { entries, own, today: londonDay(madeAt) });
  const base = { entryId: watch.entryId, by: watch.by };
  if (found.state === 'waiting') return { ...base, state: 'waiting', days: null, answer: null };
  if (found.state === 'silent') return { ...base, state: 'silent', days: found.days, answer: null };
  const mark = { day: londonDay(found.entry.happenedAt), entryId: found.entry.id, reason: '' };
  const answer = showMark(mark, scope);
  const isLate = found.daysLate > 0 && answer.day !== null;
  return {
    ...base,
    state: isLate ? 'answered late' : 'answered',
    days: isLate ? found.daysLate : null,
    answer,
  };
}

/** Each adviser of the rules that are shown, once, in the order of the rule sets. */
function advisersOf(shown: readonly CountedClock[]): readonly Adviser[] {
  const all = shown.flatMap(({ ruleSet }) => ruleSet.advice);
  return [...new Map(all.map((adviser) => [adviser.name, adviser])).values()];
}
