// journal.json: what the journal says of the chosen entries, with the hashes of the whole chain around it.
import type { EntryId, JournalLine } from '../../domain/index.ts';
import { isoUtc } from './instants.ts';
import type { Packing } from './packed.ts';

const JOURNAL_FORMAT = 'paperchain-journal/1';

const SAYS =
  'The journal of the record this pack was made from. Lines about entries of this pack are whole, but for corrections of a title; of every other line only its number and its two hashes are here. docs/formats/pack.md of Paperchain says how to check it.';

/** Where the journal stood when the pack was made. */
export type JournalHead = Pick<JournalLine, 'number' | 'hash'>;

/** The last line, or null when the record has no journal. */
export function journalHead(lines: readonly JournalLine[]): JournalHead | null {
  const last = lines.at(-1);
  return last ? { number: last.number, hash: last.hash } : null;
}

/** A title may have been corrected because nobody was to read it: such a line tells what stood before. */
const tellsOldTitle = ({ facts }: JournalLine): boolean => facts['titleBefore'] !== undefined;

/**
 * Lines of other entries, of names and of settings keep their words to themselves: what they are about is not in the pack.
 * Their hashes give nothing away, since each covers a random id or the hash before it.
 */
function shownLine(line: JournalLine, chosen: ReadonlySet<EntryId>): object {
  const { number, at, action, entryId, facts, previousHash, hash } = line;
  if (entryId === null || !chosen.has(entryId) || tellsOldTitle(line)) return { number, previousHash, hash };
  return { number, at, action, entryId, facts, previousHash, hash };
}

/** journal.json in pieces, a line at a time. */
export function* journalJson(
  { source, making, choice }: Packing,
  lines: readonly JournalLine[],
): Generator<string> {
  const chosen = new Set(source.entries.map(({ id }) => id));
  const head = {
    format: JOURNAL_FORMAT,
    says: SAYS,
    madeAt: isoUtc(making.madeAt),
    head: journalHead(lines),
  };
  yield `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "lines": [`;
  let comma = '';
  for (const line of lines) {
    const text = JSON.stringify(shownLine(line, chosen));
    const { number, previousHash, hash } = line;
    // A line may hold a paper's title, which is a person's words: its hashes stay then, and the words go.
    const isClean = !choice.redaction || choice.redaction.redactor.find(text).length === 0;
    yield `${comma}\n    ${isClean ? text : JSON.stringify({ number, previousHash, hash })}`;
    comma = ',';
  }
  yield '\n  ]\n}\n';
}
