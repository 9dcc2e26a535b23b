// Checks packs and files that were dropped, away from the page. Wiring only.
import { checkFiles } from '../../utils/check/check-files.ts';
import { openGroups } from '../../utils/check/open-groups.ts';
import type { CheckProgress, CheckReport, KnownContent } from '../../utils/domain/check.ts';
import { fail, ok, type Entry, type Failure, type Result, type Sha256 } from '../../utils/domain/index.ts';
import { systemNow } from '../../utils/platform/clock.ts';
import { openDatabase } from '../../utils/store/database.ts';
import { asFailure } from '../../utils/store/failures.ts';
import { createReader } from '../../utils/store/reader.ts';
import type { FromWorker } from './ask-worker.ts';
import { CHECK_CANCELLED, type ToCheckWorker } from './check-protocol.ts';

type Answer = Result<CheckReport, Failure>;
const tell = (message: FromWorker<CheckProgress, Answer>): void => self.postMessage(message);
const cancel = new AbortController();

/** The page draws no more often than this, in ms. */
const TELL_EVERY = 100;

let toldAt = 0;
function onProgress(progress: CheckProgress): void {
  const now = systemNow();
  if (now - toldAt < TELL_EVERY) return;
  toldAt = now;
  tell({ type: 'progress', progress });
}

async function check({ files }: Extract<ToCheckWorker, { type: 'check' }>): Promise<CheckReport> {
  const { signal } = cancel;
  const entries = await readEntries();
  const known = async (sha256: Sha256) => entries.flatMap((entry) => placesIn(entry, sha256));
  return checkFiles(await openGroups(files, signal), { signal, onProgress, known });
}

async function readEntries(): Promise<readonly Entry[]> {
  const reader = createReader(await openDatabase());
  const all = await Promise.all((await reader.matters()).map(({ id }) => reader.entries(id)));
  return all.flat();
}

function placesIn(entry: Entry, sha256: Sha256): readonly KnownContent[] {
  const { id: entryId, subject, happenedAt } = entry;
  const as = wayIn(entry, sha256);
  return as === null ? [] : [{ entryId, subject, happenedAt, as }];
}

function wayIn(entry: Entry, sha256: Sha256): KnownContent['as'] | null {
  if (entry.readingSha256 === sha256) return 'page reading';
  if (entry.originalSha256 === sha256) return entry.fidelity === 'original' ? 'original' : 'page reading';
  if (entry.papers?.some((paper) => paper.sha256 === sha256)) return 'original';
  return entry.attachments.some((file) => file.sha256 === sha256) ? 'attachment' : null;
}

self.onmessage = ({ data }: MessageEvent<ToCheckWorker>) => {
  if (data.type === 'cancel') return cancel.abort();
  check(data).then(
    (report) => tell({ type: 'done', answer: ok(report) }),
    (error: unknown) =>
      tell({ type: 'done', answer: fail(cancel.signal.aborted ? CHECK_CANCELLED : asFailure(error)) }),
  );
};
