import type { ClockLine } from '../clocks/rows.ts';

const PARTS: Readonly<Record<ClockLine['part'], string>> = { starts: 'Starts', ends: 'Ends', whole: 'Clock' };

/** A clock's line beneath an entry, as in the PDF: `Starts C1: Decision whether to assess`. */
export function sayClockLine({ part, number, title }: ClockLine): string {
  return `${PARTS[part]} ${number}: ${title}`;
}
