// Checks packs and files that were dropped, away from the page. Wiring only.
import { checkFiles } from '../../../utils/check/check-files.ts';
import { knownContent } from '../../../utils/check/known-content.ts';
import { openGroups } from '../../../utils/check/open-groups.ts';
import type { CheckProgress, CheckReport } from '../../../utils/domain/check.ts';
import { ok, type Entry, type Failure, type Result, type Sha256 } from '../../../utils/domain/index.ts';
import { openDatabase } from '../../../utils/store/database.ts';
import { createReader } from '../../../utils/store/reader.ts';
import { CHECK_CANCELLED, type CheckOrder } from './check-protocol.ts';
import { isReadWhole } from '../workers/every-so-often.ts';
import { serveWorker } from '../workers/serve-worker.ts';

async function readEntries(): Promise<readonly Entry[]> {
  const reader = createReader(await openDatabase());
  const all = await Promise.all((await reader.matters()).map(({ id }) => reader.entries(id)));
  return all.flat();
}

serveWorker<CheckOrder, CheckProgress, Result<CheckReport, Failure>>(self, {
  carryOut: async ({ files }, signal, onProgress) => {
    const entries = await readEntries();
    const known = async (sha256: Sha256) => knownContent(entries, sha256);
    return ok(await checkFiles(await openGroups(files, signal), { signal, onProgress, known }));
  },
  cancelled: CHECK_CANCELLED,
  isEdge: isReadWhole,
});
