import { londonDay } from './dates.ts';
import type { FoundMessages, ImportChoice, ImportPreview } from './import.ts';

const HOUR_MS = 3_600_000;

/** First instant of a calendar day in England, ms since 1970. `day`: `YYYY-MM-DD`. */
export function startOfLondonDay(day: string): number {
  const utc = Date.parse(`${day}T00:00:00Z`);
  // In summer the day begins an hour before it does in UTC.
  return londonDay(utc - HOUR_MS) === day ? utc - HOUR_MS : utc;
}

/** First instant after a calendar day in England. */
function endOfLondonDay(day: string): number {
  return startOfLondonDay(londonDay(startOfLondonDay(day) + 36 * HOUR_MS));
}

/** The instants a choice of days allows: from the first, up to but without the last. */
export function instantsOf({ from, until }: Pick<ImportChoice, 'from' | 'until'>): {
  readonly first: number;
  readonly end: number;
} {
  return {
    first: from === null ? -Infinity : startOfLondonDay(from),
    end: until === null ? Infinity : endOfLondonDay(until),
  };
}

/** How many messages a choice takes. `exact`: counted one by one; otherwise it is at most so many. */
export interface ChosenCount {
  readonly messages: number;
  readonly exact: boolean;
}

function countEach(each: FoundMessages, choice: ImportChoice, isChosen: readonly boolean[]): number {
  const { first, end } = instantsOf(choice);
  const anyDate = choice.from === null && choice.until === null;
  const taken = each.circles.map((groups) => choice.groups === null || groups.some((at) => isChosen[at]));
  let count = 0;
  each.circle.forEach((circle, at) => {
    const sentAt = each.sentAt[at] ?? Number.NaN;
    if (!choice.drafts && each.drafts?.[at]) return;
    if (taken[circle] && (anyDate || (sentAt >= first && sentAt < end))) count += 1;
  });
  return count;
}

/** Counts what a choice takes of what a first pass found. Messages without a date are only taken without dates. */
export function countChosen(preview: ImportPreview, choice: ImportChoice): ChosenCount {
  const keys = new Set(choice.groups ?? []);
  const chosen = preview.groups.map(({ key }) => keys.has(key));
  if (preview.each) return { messages: countEach(preview.each, choice, chosen), exact: true };
  const anyDate = choice.from === null && choice.until === null;
  const found = choice.drafts ? preview.messages : preview.messages - preview.drafts;
  const most = anyDate ? found : Math.max(0, found - preview.undated);
  if (choice.groups === null) return { messages: most, exact: anyDate };
  const sum = preview.groups.reduce((all, { messages }, at) => all + (chosen[at] ? messages : 0), 0);
  return { messages: Math.min(most, sum), exact: false };
}
