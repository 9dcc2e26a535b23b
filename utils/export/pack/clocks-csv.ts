import { NO_CLOCKS } from '../clocks/shape.ts';
import { describeClocks, type ClockWords } from '../clocks/words.ts';
import { CSV_START, csvRow } from './csv.ts';
import type { Packing } from './packed.ts';

type Column = readonly [
  title: string,
  cell: (words: ClockWords, references: Packing['references']) => string,
];

const referenceOf = (
  id: ClockWords['clock']['start']['entryId'],
  references: Packing['references'],
): string => (id === null ? '' : (references.get(id) ?? ''));

const COLUMNS: readonly Column[] = [
  ['clock', ({ number }) => number],
  ['what must happen', ({ title }) => title],
  ['rule in words', ({ says }) => says],
  ['who must act', ({ clock }) => clock.who],
  ['start', ({ clock }) => clock.start.day ?? ''],
  ['start reference', ({ clock }, references) => referenceOf(clock.start.entryId, references)],
  ['due', ({ clock }) => clock.dueOn ?? ''],
  ['done', ({ clock }) => clock.end?.day ?? ''],
  ['done reference', ({ clock }, references) => referenceOf(clock.end?.entryId ?? null, references)],
  ['days late', ({ late }) => late],
  ['outcome', ({ outcome }) => outcome],
  ['disputed', ({ clock }) => (clock.disputed ? 'yes' : 'no')],
  ['strength', ({ strength }) => strength],
  ['source', ({ source }) => source],
  ['arithmetic', ({ steps }) => steps.join(' ')],
  ['what would change it', ({ changes }) => changes.join(' ')],
  ['warnings', ({ warnings }) => warnings.join(' ')],
];

/** clocks.csv in pieces: a byte order mark, a row of titles, a row a clock. Days are `YYYY-MM-DD`. */
export function* clocksCsv({ source, references }: Packing): Generator<string> {
  yield CSV_START + csvRow(COLUMNS.map(([title]) => title));
  for (const words of describeClocks(source.clocks ?? NO_CLOCKS, references))
    yield csvRow(COLUMNS.map(([, cell]) => cell(words, references)));
}
