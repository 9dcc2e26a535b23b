import { formatDateTime, formatDay, formatWeekday, londonDay } from '../../domain/dates.ts';
import { fail, ok, type Failure, type NewEntry, type Party, type Result } from '../../domain/index.ts';
import { londonInstant, MOST_NOTE_WORDS, type NoteDetails } from '../../domain/own-note.ts';
import { KIND_LABELS } from '../../domain/paper-words.ts';
import { sha256Of } from '../hash.ts';
import { oneLine } from '../one-line.ts';
import { searchTextOf, snippetOf } from '../text.ts';
import { entryOfPaper, titleOf, type PaperTools } from './prepare-paper.ts';

/** A note as the user wrote it. */
export interface NoteRequest extends NoteDetails {
  readonly party: Party | null;
}

const refuse = (happened: string, next: string): Result<never, Failure> =>
  fail({ code: 'not-supported', happened, safe: 'Nothing was kept.', next });

function refuseNote({ day, time, title, words }: NoteRequest, now: number): Result<never, Failure> | null {
  if (londonInstant(day, time) === null)
    return refuse('The day or the time does not exist.', 'Say when it happened.');
  if (day > londonDay(now))
    return refuse('This day is still to come.', 'Write it down once it has happened.');
  if (titleOf(title) === '') return refuse('The title is missing.', 'Give it a title.');
  if (words.trim() === '') return refuse('There are no words.', 'Write down what was said or happened.');
  if (words.length <= MOST_NOTE_WORDS) return null;
  return refuse(`It is longer than ${MOST_NOTE_WORDS} characters.`, 'Keep it as two notes.');
}

/** The note as a text of its own: what, when, who and when it was written, then the user's words as they were typed. */
export function noteText({ kind, day, time, who, words, party }: NoteRequest, writtenAt: number): string {
  const at = londonInstant(day, time) ?? 0;
  const people = [oneLine(who).trim(), party?.name ?? ''].filter((name) => name !== '');
  return [
    KIND_LABELS[kind],
    `When: ${formatWeekday(at)} ${formatDay(at)}${time === '' ? '' : `, ${time}`}`,
    ...(people.length > 0 ? [`Who: ${people.join('; ')}`] : []),
    `Written down: ${formatDateTime(writtenAt)}`,
    '',
    words,
    '',
  ].join('\n');
}

/** Prepares a note for keeping. It is its own original: plain text, hashed as it stands. */
export async function prepareNote(
  request: NoteRequest,
  tools: PaperTools,
): Promise<Result<NewEntry, Failure>> {
  const writtenAt = tools.now();
  const refused = refuseNote(request, writtenAt);
  if (refused) return refused;
  const { kind, day, time, party } = request;
  const text = noteText(request, writtenAt);
  const bytes = new TextEncoder().encode(text);
  const [sha256, size, mediaType] = [await sha256Of(bytes.buffer), bytes.byteLength, 'text/plain'];
  const facts = { name: `${KIND_LABELS[kind]} note.txt`, mediaType, size, sha256 };
  const made = entryOfPaper({ ...request, isOwn: true }, tools, facts);
  const entry = {
    ...made,
    happenedAt: londonInstant(day, time) ?? made.happenedAt,
    capturedAt: writtenAt,
    snippet: snippetOf(request.words),
    papers: [facts],
    ownNote: { time },
    provenance: { ...made.provenance, method: 'note written by hand' },
  };
  const people = party ? [{ name: party.name, address: '' }] : [];
  const searchText = searchTextOf({ subject: entry.subject, people, attachmentNames: [], text });
  const original = { sha256, size, mediaType, blob: new Blob([bytes]) };
  return ok({ entry, original, papers: [original], attachments: [], searchText });
}
