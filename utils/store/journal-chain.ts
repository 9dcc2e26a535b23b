import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { asSha256, type JournalDraft, type JournalLine, type Sha256 } from '../domain/index.ts';
import { canonicalJson } from '../domain/canonical-json.ts';

/** What the first line follows on from: no line. */
export const CHAIN_START: Sha256 = asSha256('0'.repeat(64));

/** Where a chain stands: the last line's number and hash. */
export type ChainHead = Pick<JournalLine, 'number' | 'hash'>;

/**
 * SHA-256 over the canonical JSON (sorted keys, UTF-8) of a line without its own hash. Synchronous on purpose: awaiting
 * the browser's own digest inside an IndexedDB transaction would end the transaction.
 */
export function hashLine(line: Omit<JournalLine, 'hash'>): Sha256 {
  const { number, at, action, entryId, facts, previousHash } = line;
  const text = canonicalJson({ number, at, action, entryId, facts, previousHash });
  return asSha256(bytesToHex(sha256(utf8ToBytes(text))));
}

/** The line that follows `head` (undefined at the very start). `at` is the instant, ms since 1970. */
export function chainLine(head: ChainHead | undefined, draft: JournalDraft, at: number): JournalLine {
  const { action, entryId, facts } = draft;
  const line = {
    number: (head?.number ?? 0) + 1,
    at,
    action,
    entryId,
    facts,
    previousHash: head?.hash ?? CHAIN_START,
  };
  return { ...line, hash: hashLine(line) };
}

/** The verdict on a journal: how many lines were checked, or the first line that does not fit and why. */
export type JournalVerdict =
  | { readonly intact: true; readonly lines: number; readonly head: Sha256 }
  | { readonly intact: false; readonly number: number; readonly problem: string };

/** What is wrong with a line that should follow `previous`, or null. */
function problemOf(line: JournalLine, previous: ChainHead | undefined): string | null {
  if (line.number !== (previous?.number ?? 0) + 1) return 'a line is missing or out of order';
  if (line.previousHash !== (previous?.hash ?? CHAIN_START))
    return 'it does not follow on from the line before';
  return line.hash === hashLine(line) ? null : 'it was changed after it was written';
}

/**
 * Checks a whole journal, in order from its first line. Notices any changed, missing, added or moved line. It cannot
 * notice lines cut off at the end, unless the head's hash was written down elsewhere.
 */
export function verifyJournal(lines: readonly JournalLine[]): JournalVerdict {
  let previous: JournalLine | undefined;
  for (const line of lines) {
    const problem = problemOf(line, previous);
    if (problem !== null) return { intact: false, number: (previous?.number ?? 0) + 1, problem };
    previous = line;
  }
  return { intact: true, lines: lines.length, head: previous?.hash ?? CHAIN_START };
}
