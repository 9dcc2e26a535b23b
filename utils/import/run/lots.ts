import type { Found, FoundBatch, MailSource } from '../types.ts';

/** What is worked on together: prepared in one go and kept in one transaction. */
export interface Lot {
  readonly source: MailSource;
  readonly found: readonly Found[];
  /** How far into its source reading has come with it. */
  readonly bytesRead: number;
  readonly file: string;
}

/** A lot is full at this many mails or bytes: large enough that a commit does not show, small beside memory. */
const FULL = { mails: 500, bytes: 4 * 1024 * 1024 } as const;

const bytesOf = (found: readonly Found[]): number =>
  found.reduce((sum, each) => sum + (each.kind === 'mail' ? each.bytes.byteLength : 0), 0);

/** Mails of one batch share a buffer, which is handed over whole: those of another lot need bytes of their own. */
function withOwnBytes(each: Found): Found {
  return each.kind === 'mail' ? { ...each, bytes: each.bytes.slice() } : each;
}

/** A batch of thousands of small mails in pieces, so that what was kept shows, and is safe, soon. `from`: bytes read before. */
function* splitBatch(batch: FoundBatch, from: number): Generator<FoundBatch> {
  const count = batch.found.length;
  if (count <= FULL.mails) return yield batch;
  for (let at = 0; at < count; at += FULL.mails) {
    const until = Math.min(at + FULL.mails, count);
    const bytesRead = Math.floor(from + ((batch.bytesRead - from) * until) / count);
    yield { ...batch, found: batch.found.slice(at, until).map(withOwnBytes), bytesRead };
  }
  return undefined;
}

/** The batches of a source, none with more mails than a lot has. */
async function* batchesOf(source: MailSource, signal: AbortSignal): AsyncGenerator<FoundBatch> {
  let bytesRead = 0;
  for await (const batch of source.read(signal)) {
    yield* splitBatch(batch, bytesRead);
    ({ bytesRead } = batch);
  }
}

/** Puts small batches of several sources together; what is given is in reading order. */
export async function* gatherLots(sources: readonly MailSource[], signal: AbortSignal): AsyncGenerator<Lot> {
  let waiting: Found[] = [];
  let bytes = 0;
  let last: { source: MailSource; batch: FoundBatch } | null = null;
  const lot = (): Lot[] => {
    const found = waiting;
    if (found.length === 0 || !last) return [];
    [waiting, bytes] = [[], 0];
    return [{ source: last.source, found, bytesRead: last.batch.bytesRead, file: last.batch.file }];
  };
  for (const source of sources) {
    for await (const batch of batchesOf(source, signal)) {
      signal.throwIfAborted();
      last = { source, batch };
      waiting.push(...batch.found);
      bytes += bytesOf(batch.found);
      if (waiting.length >= FULL.mails || bytes >= FULL.bytes) yield* lot();
    }
  }
  yield* lot();
}
