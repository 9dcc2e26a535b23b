import type { ImportProgress } from '../../../utils/domain/import.ts';
import { DEFAULT_MATTER_ID, fail, ok, type Failure } from '../../../utils/domain/index.ts';
import { cutProblems } from '../../../utils/import/cut-problems.ts';
import { openSources } from '../../../utils/import/open-sources.ts';
import { makePreview } from '../../../utils/import/preview/make-preview.ts';
import { runImport } from '../../../utils/import/run/run-import.ts';
import type { ImportTools } from '../../../utils/import/run/tools.ts';
import type { MailSource } from '../../../utils/import/types.ts';
import { systemNow } from '../../../utils/platform/clock.ts';
import { addOriginal } from '../../../utils/store/add-original.ts';
import { openDatabase } from '../../../utils/store/database.ts';
import { saveImport, unfinishedImports } from '../../../utils/store/imports.ts';
import { keepNewEntries } from '../../../utils/store/keep-entries.ts';
import { createReader } from '../../../utils/store/reader.ts';
import type { Database } from '../../../utils/store/schema.ts';
import { StoreMemory } from '../../../utils/store/store-memory.ts';
import type { ImportAnswers, ImportOrder } from './import-protocol.ts';
import { saveParty } from '../../../utils/store/write-names.ts';
import { openPreparePool, type PreparePool } from './prepare-pool.ts';
import { readShown } from './read-shown.ts';

type OnProgress = (progress: ImportProgress) => void;
type RunOrder = Extract<ImportOrder, { type: 'run' }>;

const BUSY: Failure = {
  code: 'store-failed',
  happened: 'Another tab of Paperchain is importing emails right now.',
  safe: 'Nothing was changed, and that import goes on.',
  next: 'Wait until it has ended, or stop it there, and then try again.',
};

/** Held while an import runs, so that two tabs never work on the same broken-off import. */
const LOCK = 'paperchain import';

/** Does what the page ordered. Rejects when the store cannot be opened, or a preview is cancelled. */
export async function carryOut(
  order: ImportOrder,
  signal: AbortSignal,
  onProgress: OnProgress,
): Promise<ImportAnswers[keyof ImportAnswers]> {
  if (order.type === 'preview') return preview(order, signal, onProgress);
  if (order.type === 'cut') return ok(await cutProblems(order, signal, onProgress));
  return navigator.locks.request(LOCK, { ifAvailable: true }, (lock) =>
    lock ? run(order, signal, onProgress) : fail(BUSY),
  );
}

async function preview(
  { files }: Extract<ImportOrder, { type: 'preview' }>,
  signal: AbortSignal,
  onProgress: OnProgress,
): Promise<ImportAnswers['preview']> {
  return ok(await makePreview(await openSources(files, signal), signal, onProgress));
}

async function run(
  order: RunOrder,
  signal: AbortSignal,
  onProgress: OnProgress,
): Promise<ImportAnswers['run']> {
  const { files, choice, parties } = order;
  const database = await openDatabase();
  const pool = openPreparePool(navigator.hardwareConcurrency);
  try {
    const sources = await openSources(files, signal);
    const ownAddresses = order.ownAddresses ?? (await findOwn(sources, signal));
    const job = { files, sources, choice, ownAddresses, parties };
    return await runImport(job, toolsOf(database, pool, order.version), { signal, onProgress });
  } finally {
    pool.close();
    database.close();
  }
}

/** Going on with an import that an earlier page began, nobody has looked yet whose mail it is. */
async function findOwn(sources: readonly MailSource[], signal: AbortSignal): Promise<readonly string[]> {
  return (await makePreview(sources, signal, () => undefined)).ownAddresses;
}

function toolsOf(database: Database, pool: PreparePool, version: string): ImportTools {
  const store = { database, now: systemNow };
  const reader = createReader(database);
  const memory = new StoreMemory();
  return {
    prepare: pool.prepare,
    preparers: pool.size,
    keepNewEntries: (batch) => keepNewEntries(store, batch, memory),
    addOriginal: (id, made) => addOriginal(store, id, made),
    saveRun: (each) => saveImport(database, each),
    unfinished: () => unfinishedImports(database),
    parties: () => reader.parties(),
    saveParty: (party) => saveParty(store, party),
    shown: () => readShown(reader, DEFAULT_MATTER_ID),
    now: systemNow,
    makeId: () => crypto.randomUUID(),
    version,
    mayLend: !import.meta.env.FIREFOX,
  };
}
