import type { Clock, ClockId } from '../domain/clock.ts';
import { governingDue, type ClockState } from './compute-due.ts';
import { addMonths, formatWholeDay, type Day } from './day.ts';
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

type Link = NonNullable<Rule['with']>;

/** Limits of one act: the clock whose rule names the others, and those that belong to it. */
interface Group {
  readonly anchor: Ungoverned;
  readonly link: Link;
  readonly partners: readonly Ungoverned[];
}

const isAboutTheSame = (one: Ungoverned, other: Ungoverned): boolean =>
  one.clock.about === '' || other.clock.about === '' || one.clock.about === other.clock.about;

/** The last day on which a clock may begin and still belong to an anchor that began on a day and is due on another. */
function lastBeginning({ begun }: Link, startedOn: Day, dueOn: Day): Day {
  if (begun === 'same day') return startedOn;
  return begun === 'in its time' ? dueOn : addMonths(startedOn, 12).day;
}

/** True when a clock limits the same act as the anchor: begun on its day, while its time ran, or within a year of it. */
function belongsTo({ clock, rule, due }: Ungoverned, anchor: Ungoverned): boolean {
  const link = anchor.rule.with;
  if (!link || !due || !anchor.due || clock.set !== anchor.clock.set || !link.rules.includes(rule.id))
    return false;
  const startedOn = anchor.clock.start.day;
  return clock.start.day >= startedOn && clock.start.day <= lastBeginning(link, startedOn, anchor.due.dueOn);
}

/** Each clock belongs to the last anchor before it: a certificate to the decision it followed, not to the year before's. */
function groupsOf(clocks: readonly Ungoverned[]): readonly Group[] {
  const groups = new Map<Ungoverned, Ungoverned[]>();
  for (const clock of clocks) {
    const anchors = clocks.filter((anchor) => belongsTo(clock, anchor) && isAboutTheSame(clock, anchor));
    const [last] = anchors.toSorted((one, other) => (one.clock.start.day < other.clock.start.day ? 1 : -1));
    if (last) groups.set(last, [...(groups.get(last) ?? []), clock]);
  }
  return [...groups].flatMap(([anchor, partners]) => {
    const link = anchor.rule.with;
    return link ? [{ anchor, link, partners }] : [];
  });
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
  for (const { anchor, link, partners } of groupsOf(clocks)) {
    const all = [anchor, ...partners];
    const { dueOn } = governingDue(
      all.flatMap(({ due }) => due ?? []),
      link.governs,
    );
    const first = all.find(({ due }) => due?.dueOn === dueOn) ?? anchor;
    for (const each of all) {
      const isFirst = each === first || each.due?.dueOn === dueOn;
      found.set(each, { by: isFirst ? null : first, together: togetherWith(each, all, link) });
    }
  }
  return found;
}

const WHY: Readonly<Record<Link['begun'], string>> = {
  'same day': 'both began on one day',
  'in its time': 'one began while the other still ran',
  'within a year': 'one began within a year of the other',
};

function togetherWith(each: Ungoverned, all: readonly Ungoverned[], { governs, begun }: Link): Together {
  const others = all.filter((other) => other !== each);
  const named = others
    .map(({ rule, clock }) => `“${rule.title}” from ${formatWholeDay(clock.start.day)}`)
    .join(', ');
  return {
    others: others.map(({ clock }) => clock.id),
    says: `Taken together with ${named}, as ${WHY[begun]}: the ${governs} of the days counts.`,
  };
}
