import type { Clock, ClockId } from '../domain/clock.ts';
import { governingDue, type ClockState } from './compute-due.ts';
import { formatWholeDay } from './day.ts';
import type { Due, Rule, RuleSet } from './types.ts';

/** A clock before it is known which limit of several governs. */
export interface Ungoverned {
  readonly clock: Clock;
  readonly rule: Rule;
  readonly ruleSet: RuleSet;
  /** Null when it cannot be counted: the school's terms are not entered, or its days cannot be right. */
  readonly due: Due | null;
  /** Before or after its day, by the calendar alone; null with `due`. Whether anything is late, `standing` says. */
  readonly state: ClockState | null;
}

/** That clocks were taken for limits of one act, and why. */
export interface Together {
  readonly others: readonly ClockId[];
  readonly says: string;
}

/** Limits of one act: the clock whose rule names the others, and those of its time or of its day. */
interface Group {
  readonly anchor: Ungoverned;
  readonly partners: readonly Ungoverned[];
}

const isAboutTheSame = (one: Ungoverned, other: Ungoverned): boolean =>
  one.clock.about === '' || other.clock.about === '' || one.clock.about === other.clock.about;

/** True when a clock limits the same act as the anchor: begun on its day, or while its time still ran. */
function belongsTo({ clock, rule, due }: Ungoverned, anchor: Ungoverned): boolean {
  const link = anchor.rule.with;
  if (!link || !due || !anchor.due || clock.set !== anchor.clock.set || !link.rules.includes(rule.id))
    return false;
  if (link.begun === 'same day') return clock.start.day === anchor.clock.start.day;
  return clock.start.day >= anchor.clock.start.day && clock.start.day <= anchor.due.dueOn;
}

/** Each clock belongs to the last anchor before it: a certificate to the decision it followed, not to the year before's. */
function groupsOf(clocks: readonly Ungoverned[]): readonly Group[] {
  const groups = new Map<Ungoverned, Ungoverned[]>();
  for (const clock of clocks) {
    const anchors = clocks.filter((anchor) => belongsTo(clock, anchor) && isAboutTheSame(clock, anchor));
    const [last] = anchors.toSorted((one, other) => (one.clock.start.day < other.clock.start.day ? 1 : -1));
    if (last) groups.set(last, [...(groups.get(last) ?? []), clock]);
  }
  return [...groups].map(([anchor, partners]) => ({ anchor, partners }));
}

/** What a group says of one of its clocks: which clock governs it, and how it was decided that they belong together. */
export interface Governed {
  /** Null for the one that governs. */
  readonly by: Ungoverned | null;
  readonly together: Together;
}

/** Which clocks are governed by which, for those that limit one act with others. */
export function governedClocks(clocks: readonly Ungoverned[]): ReadonlyMap<Ungoverned, Governed> {
  const found = new Map<Ungoverned, Governed>();
  for (const { anchor, partners } of groupsOf(clocks)) {
    const all = [anchor, ...partners];
    const governs = anchor.rule.with?.governs ?? 'later';
    const { dueOn } = governingDue(
      all.flatMap(({ due }) => due ?? []),
      governs,
    );
    const first = all.find(({ due }) => due?.dueOn === dueOn) ?? anchor;
    for (const each of all) {
      const isFirst = each === first || each.due?.dueOn === dueOn;
      found.set(each, { by: isFirst ? null : first, together: togetherWith(each, all, governs) });
    }
  }
  return found;
}

function togetherWith(each: Ungoverned, all: readonly Ungoverned[], governs: string): Together {
  const others = all.filter((other) => other !== each);
  const named = others
    .map(({ rule, clock }) => `“${rule.title}” from ${formatWholeDay(clock.start.day)}`)
    .join(', ');
  const why =
    all[0]?.rule.with?.begun === 'same day' ? 'both began on one day' : 'one began while the other still ran';
  return {
    others: others.map(({ clock }) => clock.id),
    says: `Taken together with ${named}, as ${why}: the ${governs} of the days counts.`,
  };
}
