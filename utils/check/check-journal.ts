import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../domain/canonical-json.ts';

/** Where a pack keeps its journal. */
export const JOURNAL = 'data/journal.json';

const UNREADABLE = 'data/journal.json cannot be read, so the journal could not be checked.';
const broken = (number: number, why: string): string =>
  `The journal in data/journal.json does not hold together: line ${number} ${why}.`;

/** What the first line follows on from. */
const CHAIN_START = '0'.repeat(64);

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is wrong with a pack's journal, in a plain sentence; empty when its chain holds up to its head. Never throws. */
export function checkJournal(text: string): string {
  try {
    return findProblem(parse(text));
  } catch {
    // Facts nested without end overflow the stack: no journal of ours is so.
    return UNREADABLE;
  }
}

function findProblem(journal: unknown): string {
  if (!isFields(journal) || !Array.isArray(journal.lines) || !isFields(journal.head)) return UNREADABLE;
  let before = CHAIN_START;
  for (const [at, line] of journal.lines.entries()) {
    const why = isFields(line) ? problemOf(line, at + 1, before) : 'cannot be read';
    if (why !== '') return broken(at + 1, why);
    before = String((line as Fields).hash);
  }
  const { number, hash } = journal.head;
  return number === journal.lines.length && hash === before
    ? ''
    : broken(journal.lines.length, 'is not the last line that the journal itself names');
}

function problemOf(line: Fields, number: number, before: string): string {
  if (line.number !== number) return 'is missing or out of order';
  if (line.previousHash !== before) return 'does not follow on from the line before';
  // Lines about what is not in the pack are only hashes: they cannot be computed again.
  if (!('action' in line)) return /^[0-9a-f]{64}$/u.test(String(line.hash)) ? '' : 'has no hash';
  return line.hash === hashOf(line) ? '' : 'was changed after it was written';
}

/** As docs/formats/pack.md says; written apart from the store that writes the journal. */
function hashOf({ number, at, action, entryId, facts, previousHash }: Fields): string {
  const text = canonicalJson({ number, at, action, entryId, facts, previousHash });
  return bytesToHex(sha256(utf8ToBytes(text)));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
