import type { SchoolTerms } from '../../domain/school-terms.ts';
import { addDays, daysBetween, formatWholeDay, type Day } from '../day.ts';

/** No holiday is longer: the summer has six weeks, and a few days beside. */
const LONGEST_HOLIDAY = 56;
/** Half terms, Christmas and Easter are shorter; a longer gap may be a term that was not entered. */
const ORDINARY_HOLIDAY = 17;

/** A stretch without a term, both days included. */
interface Gap {
  readonly from: Day;
  readonly until: Day;
}

/** Stretches from one day to another in which no term is entered. */
function gapsIn(terms: SchoolTerms, from: Day, until: Day): readonly Gap[] {
  const gaps: Gap[] = [];
  let next = from;
  for (const term of terms.toSorted((one, other) => (one.from < other.from ? -1 : 1))) {
    if (term.until < next) continue;
    if (term.from > until) break;
    if (term.from > next) gaps.push({ from: next, until: addDays(term.from, -1) });
    next = addDays(term.until, 1);
  }
  return next <= until ? [...gaps, { from: next, until }] : gaps;
}

const lengthOf = ({ from, until }: Gap): number => daysBetween(from, until) + 1;

/** The whole gap between the terms beside a day; up to the day itself where no term lies before it. */
function wholeGap(terms: SchoolTerms, gap: Gap): Gap {
  const before = terms.map((term) => term.until).filter((day) => day < gap.from);
  const last = before.toSorted().at(-1);
  return last === undefined ? gap : { ...gap, from: addDays(last, 1) };
}

/** False when school days between two days cannot be counted: no term reaches so far, or a whole term must be missing. */
export function areTermsKnown(terms: SchoolTerms, from: Day, until: Day): boolean {
  return gapsIn(terms, from, until).every((gap) => lengthOf(wholeGap(terms, gap)) <= LONGEST_HOLIDAY);
}

/** What the reader must know of the terms that days were counted with. */
export function termWarnings(terms: SchoolTerms, from: Day, until: Day): readonly string[] {
  const first = terms.map((term) => term.from).toSorted()[0];
  const last = terms
    .map((term) => term.until)
    .toSorted()
    .at(-1);
  if (first === undefined || last === undefined || until > last)
    return ['The school’s terms are not entered that far.'];
  return gapsIn(terms, from, until).flatMap((gap) => {
    const whole = wholeGap(terms, gap);
    if (whole.until < first)
      return [
        `The school’s terms are entered only from ${formatWholeDay(first)}. If the school met before, the day is earlier.`,
      ];
    if (lengthOf(whole) <= ORDINARY_HOLIDAY) return [];
    return [
      `No term is entered from ${formatWholeDay(whole.from)} to ${formatWholeDay(whole.until)}. If the school met then, the day is earlier.`,
    ];
  });
}
