import type { Correspondent, Entry } from '../../domain/index.ts';
import { formatTime, londonDay } from '../../domain/dates.ts';
import { describeRow } from '../chronology/row-words.ts';
import { CSV_START, csvRow } from './csv.ts';
import { sentWithOffset, writable } from './instants.ts';
import { referenceIn, type Packing } from './packed.ts';

type Column = readonly [title: string, cell: (entry: Entry, packing: Packing) => string];

const DATE_IS = {
  sent: 'sent',
  received: 'received',
  captured: 'kept',
  shown: 'shown',
  stated: 'stated',
} as const;

const people = (list: readonly Correspondent[]): string =>
  list.map(({ name, address }) => (name && address ? `${name} <${address}>` : name || address)).join(', ');

/** The chronology's own sentence, so that table and PDF say the same. */
function whatHappened(entry: Entry, { source, partyOf }: Packing): string {
  return describeRow(entry, { parties: source.parties, partyOf, includeNotes: false }).what;
}

function tagLabels(entry: Entry, { source }: Packing): string {
  return entry.tags.map((id) => source.tags.find((tag) => tag.id === id)?.label ?? id).join(', ');
}

function partyName(entry: Entry, packing: Packing): string {
  return (entry.partyId === null ? undefined : packing.partyOf.get(entry.partyId))?.name ?? '';
}

/** Only the day of a paper is known; of a note, the time too if its writer gave one. */
const timeOf = ({ happenedAt, happenedFrom, ownNote }: Entry): string =>
  happenedFrom === 'stated' ? (ownNote?.time ?? '') : formatTime(writable(happenedAt));

/** A paper stands between its keeper and the party it is kept under. */
function fromOf(entry: Entry, packing: Packing): string {
  if (entry.kind === 'email') return people(entry.from);
  return entry.isOwnPaper ? '' : partyName(entry, packing);
}

function toOf(entry: Entry, packing: Packing): string {
  if (entry.kind === 'email') return people(entry.to);
  return entry.isOwnPaper ? partyName(entry, packing) : '';
}

const fileOf = (entry: Entry, packing: Packing): string =>
  packing.places.get(entry.id)?.original ?? 'left out, see README.txt';

const COLUMNS: readonly Column[] = [
  ['reference', (entry, packing) => referenceIn(packing, entry)],
  ['date', (entry) => londonDay(writable(entry.happenedAt))],
  ['time', timeOf],
  ['date is', (entry) => DATE_IS[entry.happenedFrom]],
  ['sent', sentWithOffset],
  ['kind', (entry) => entry.kind],
  ['from', fromOf],
  ['to', toOf],
  ['cc', (entry) => people(entry.cc)],
  ['subject', (entry) => entry.subject],
  ['what happened', whatHappened],
  ['tags', tagLabels],
  ['party', partyName],
  [
    'attachments',
    (entry) => [...entry.attachments, ...(entry.papers ?? [])].map(({ name }) => name).join(', '),
  ],
  ['fidelity', (entry) => entry.fidelity],
  ['sha256', (entry) => entry.originalSha256],
  ['file', fileOf],
];

const NOTE: Column = ['note', (entry) => entry.note];

/** timeline.csv in pieces: a byte order mark, a row of titles, a row an entry. Notes only where asked for. */
export function* timelineCsv(packing: Packing): Generator<string> {
  const columns = packing.making.includeNotes ? [...COLUMNS, NOTE] : COLUMNS;
  yield CSV_START + csvRow(columns.map(([title]) => title));
  for (const entry of packing.source.entries) yield csvRow(columns.map(([, cell]) => cell(entry, packing)));
}
