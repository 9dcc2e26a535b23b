import { fail, ok, type Failure, type Result } from '../../domain/index.ts';
import { NO_CLOCKS } from '../clocks/shape.ts';
import type { ExportSource } from '../source.ts';

const NO_CLOCK_RUNS: Failure = {
  code: 'export-failed',
  happened: 'No clock is running in what you chose, so there is nothing to put in a calendar.',
  safe: 'Your record is unchanged and no file was saved.',
  next: 'Start a clock on the Clocks page, or choose more of the record, then try again.',
};

/** The running clocks as one calendar file (iCalendar), whose events keep their ids: importing it again changes, not doubles. */
export function calendarOf({ clocks = NO_CLOCKS }: Pick<ExportSource, 'clocks'>): Result<string, Failure> {
  return clocks.calendar === '' ? fail(NO_CLOCK_RUNS) : ok(clocks.calendar);
}
