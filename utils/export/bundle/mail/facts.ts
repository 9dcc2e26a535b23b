import { formatDay, formatDateTime, formatTime, formatWeekday } from '../../../domain/dates.ts';
import type { Correspondent, Entry } from '../../../domain/index.ts';
import { formatSize } from '../../../domain/format-size.ts';
import { sayOwnNote } from '../../../domain/own-note.ts';
import { paperWords, KIND_LABELS } from '../../../domain/paper-words.ts';
import { cleanLine, quoted } from '../../text/clean.ts';

/** One line of the table above an email. `to`: the document that it leads to. */
export interface Fact {
  readonly name: string;
  readonly value: string;
  readonly to?: string;
}

/** What the heading of an entry needs from outside. */
export interface FactSources {
  /** `E12`; empty when it has none. */
  readonly reference: string;
  /** Name of the party it stands under; empty when it has none. */
  readonly party: string;
  /** Document that an attachment is in the bundle; null when it is in none. */
  readonly documentOf: (sha256: Entry['originalSha256']) => string | null;
}

/** Sent and received further apart than this are both said, ms. */
const NOTABLE = 10 * 60_000;
/** So many people are named; an email to a whole school names the rest in its original. */
const MOST_NAMED = 60;

/** What stands above an entry: who, when, what came with it, and how far it can be trusted. */
export function factsOf(entry: Entry, sources: FactSources): readonly Fact[] {
  const own = entry.kind === 'email' ? mailFacts(entry) : paperFacts(entry, sources.party);
  const all = [
    ...own,
    ...fileFacts(entry, sources),
    { name: 'Reference', value: sources.reference },
    ...fidelityFacts(entry),
  ];
  return all.filter(({ value }) => value !== '');
}

function mailFacts(entry: Entry): readonly Fact[] {
  return [
    { name: 'From', value: people(entry.from) },
    { name: 'To', value: people(entry.to) },
    { name: 'Cc', value: people(entry.cc) },
    { name: 'Bcc', value: people(entry.bcc) },
    ...dateFacts(entry),
  ];
}

function people(all: readonly Correspondent[]): string {
  const named = all.slice(0, MOST_NAMED).map(({ name, address }) => {
    const [said, at] = [cleanLine(name), cleanLine(address)];
    if (said === '' || said.toLowerCase() === at.toLowerCase()) return at;
    return at === '' ? quoted(said) : `${quoted(said)} <${at}>`;
  });
  const rest = all.length - named.length;
  return named.join(', ') + (rest > 0 ? ` and ${rest} others` : '');
}

function dateFacts({ sentAt, sentAtText, receivedAt, happenedAt, happenedFrom }: Entry): readonly Fact[] {
  const date = sentAt ?? happenedAt;
  const note = DATE_NOTES[happenedFrom];
  const own = sentAt === undefined ? '' : ownTime(sentAt, sentAtText ?? '');
  const isLate = sentAt !== undefined && receivedAt !== undefined && Math.abs(receivedAt - sentAt) > NOTABLE;
  return [
    {
      name: 'Date',
      value: `${formatWeekday(date)} ${happenedFrom === 'stated' ? formatDay(date) : formatDateTime(date)}${own}${note}`,
    },
    { name: 'Received', value: isLate ? `${formatWeekday(receivedAt)} ${formatDateTime(receivedAt)}` : '' },
  ];
}

const DATE_NOTES: Readonly<Record<Entry['happenedFrom'], string>> = {
  sent: '',
  received: ' (date received)',
  captured: ' (date kept)',
  shown: ' (as shown on the page)',
  stated: ' (date given by hand)',
};

const MINUTE = 60_000;

/** The time on the sender's own clock, where it is another than London's: ` in London (10:05, UTC−04:00, as sent)`. */
function ownTime(sentAt: number, text: string): string {
  const [, sign, hours, minutes] = /([+-])(\d\d)(\d\d)\s*(?:\([^)]*\)\s*)?$/u.exec(text) ?? [];
  if (sign === undefined) return '';
  const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  const there = new Date(sentAt + offset * MINUTE).toISOString();
  const isHere = there.slice(11, 16) === formatTime(sentAt);
  if (isHere) return '';
  const day = Number(there.slice(8, 10));
  const isSameDay = formatDay(sentAt).startsWith(`${day} `);
  const zone = `UTC${sign === '-' ? '−' : '+'}${hours}:${minutes}`;
  return ` in London (as sent: ${isSameDay ? '' : `${there.slice(0, 10)}, `}${there.slice(11, 16)}, ${zone})`;
}

function paperFacts(entry: Entry, party: string): readonly Fact[] {
  const time = entry.ownNote?.time ? `, ${entry.ownNote.time}` : '';
  return [
    { name: 'What', value: paperWords(entry, quoted(cleanLine(party))) || KIND_LABELS[entry.kind] },
    { name: 'Date', value: `${formatWeekday(entry.happenedAt)} ${formatDay(entry.happenedAt)}${time}` },
    { name: 'Summary', value: cleanLine(entry.summary) },
  ];
}

function fileFacts(entry: Entry, { documentOf }: FactSources): readonly Fact[] {
  const files =
    entry.kind === 'email' ? entry.attachments.filter(({ inline }) => !inline) : (entry.papers ?? []);
  const title = entry.kind === 'email' ? 'Attached' : 'Files';
  return files.map(({ name, size, sha256 }, at) => {
    const to = documentOf(sha256);
    const value = `${quoted(cleanLine(name) || 'unnamed')} (${formatSize(size)})`;
    return { name: at === 0 ? title : '', value, ...(to === null ? {} : { to }) };
  });
}

function fidelityFacts(entry: Entry): readonly Fact[] {
  const { fidelity, fidelityReason, warnings } = entry;
  const reason = cleanLine(fidelityReason ?? '');
  const shown = `As shown: read from the web page, not from the original.${reason === '' ? '' : ` ${reason}`}`;
  const own = entry.ownNote ? [sayOwnNote(entry)] : [];
  const notes = [...own, ...(fidelity === 'as shown' ? [shown] : []), ...warnings.map(cleanLine)];
  return notes.map((value) => ({ name: 'Note', value }));
}
