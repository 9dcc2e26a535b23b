import type {
  ImportChoice,
  ImportFile,
  ImportProgress,
  ImportReport,
  ImportRun,
} from '../../domain/import.ts';
import { fail, ok, type Failure, type PartyDraft, type Result } from '../../domain/index.ts';
import { giveRoomBack } from '../rooms.ts';
import { HeadReader } from '../preview/read-head.ts';
import type { Found, FoundMail, MailSource } from '../types.ts';
import { watchProgress } from '../watch-progress.ts';
import { makeChooser } from './choose.ts';
import { emptyReport, stoppedReport } from './ledger.ts';
import { gatherLots, type Lot } from './lots.ts';
import { mapAhead } from './map-ahead.ts';
import { makePartyFinder, saveParties } from './party-finder.ts';
import { describeFiles, isOfFiles, isSameImport } from './same-files.ts';
import { settleLot, type PreparedLot, type Surroundings } from './settle-lot.ts';
import type { ImportTools } from './tools.ts';

/** What to import. */
export interface ImportJob {
  readonly files: readonly ImportFile[];
  /** The files, opened (open-sources.ts). */
  readonly sources: readonly MailSource[];
  readonly choice: ImportChoice;
  /** The user's own addresses, most frequent first. */
  readonly ownAddresses: readonly string[];
  /** Bodies among those whose mail was chosen, to be known from now on. */
  readonly parties?: readonly PartyDraft[];
}

const CANCELLED: Failure = {
  code: 'cancelled',
  happened: 'The import was stopped.',
  safe: 'Everything kept until then is safe.',
  next: 'Choose the same files again to go on where it stopped.',
};

/** A lot without what an earlier run settled. */
function unsettled(lot: Lot, before: { settled: number }): readonly Found[] {
  const passed = Math.min(before.settled, lot.found.length);
  before.settled -= passed;
  return passed === 0 ? lot.found : lot.found.slice(passed);
}

/** Sorts what was found: chosen, outside the choice, unreadable. */
async function sortFound(
  found: readonly Found[],
  chooses: ReturnType<typeof makeChooser>,
  heads: HeadReader,
): Promise<{ mails: readonly FoundMail[] } & Pick<PreparedLot, 'skipped' | 'problems'>> {
  const mails: FoundMail[] = [];
  for (const each of found) {
    if (each.kind === 'mail' && (!chooses || chooses(await heads.read(each)))) mails.push(each);
  }
  const problems = found.flatMap((each) => (each.kind === 'problem' ? [each.problem] : []));
  return { mails, problems, skipped: found.length - mails.length - problems.length };
}

type Worked = { readonly lot: Lot; readonly prepared: PreparedLot };

/** Sorts and prepares the lots of a job, several at once, in reading order. */
function prepareLots(job: ImportJob, tools: ImportTools, from: Working): AsyncGenerator<Worked> {
  const [chooses, heads] = [makeChooser(job.choice), new HeadReader()];
  const before = { settled: from.run.settled };
  const { ownAddresses } = job;
  const common = { capturedAt: tools.now(), version: tools.version, ownAddresses };
  const compare = from.around.shown.length > 0;
  const work = async (lot: Lot, found: readonly Found[]): Promise<Worked> => {
    const { mails, skipped, problems } = await sortFound(found, chooses, heads);
    const content = mails.map(({ file, type, bytes, notice, isDraft }) => ({
      file,
      type,
      bytes,
      ...(notice !== undefined && { notice }),
      ...(isDraft && { isDraft }),
    }));
    const prepared = mails.length === 0 ? [] : await tools.prepare({ ...common, compare, mails: content });
    const pairs = mails.flatMap((each, index) => {
      const one = prepared[index];
      return one ? [{ found: each, prepared: one }] : [];
    });
    return { lot, prepared: { mails: pairs, skipped, problems } };
  };
  const lots = gatherLots(job.sources, from.signal);
  return mapAhead(lots, (lot) => work(lot, unsettled(lot, before)), tools.preparers);
}

interface Working {
  readonly run: ImportRun;
  readonly around: Surroundings;
  readonly signal: AbortSignal;
}

async function startOrGoOn(job: ImportJob, tools: ImportTools): Promise<ImportRun> {
  const broken = await tools.unfinished();
  const same = broken.find((run) => isSameImport(run, { ...job, version: tools.version }));
  // A report of an earlier version may lack what is counted now.
  if (same) return { ...same, report: { ...emptyReport(), ...same.report } };
  const at = tools.now();
  const files = describeFiles(job.files);
  const facts = { id: tools.makeId(), startedAt: at, at, files, choice: job.choice, version: tools.version };
  return { ...facts, state: 'running', settled: 0, report: emptyReport() };
}

const originalsOf = ({ mails }: PreparedLot) => mails.map(({ prepared }) => prepared.made.original);

async function keepAll(
  job: ImportJob,
  tools: ImportTools,
  { working, onProgress }: { working: Working; onProgress: (progress: ImportProgress) => void },
): Promise<ImportReport> {
  let { run } = working;
  const progress = watchProgress(job.sources, onProgress);
  try {
    for await (const { lot, prepared } of prepareLots(job, tools, working)) {
      working.signal.throwIfAborted();
      const settled = await settleLot(run, prepared, { tools, around: working.around });
      if (!settled.ok) return stoppedReport(run, settled.error);
      run = settled.value;
      for (const { bytes } of originalsOf(prepared)) if (bytes) giveRoomBack(bytes);
      progress.read(lot.source, lot, run.settled);
    }
  } catch (error) {
    if (!working.signal.aborted) throw error;
    return stoppedReport(run, CANCELLED);
  }
  await tools.saveRun({ ...run, at: tools.now(), state: 'done' });
  await endOthers(run, tools);
  return run.report;
}

/** An earlier import of the same files that was broken off is over too: the user chose anew. */
async function endOthers({ id, files }: ImportRun, tools: ImportTools): Promise<void> {
  for (const other of await tools.unfinished())
    if (other.id !== id && isOfFiles(other, files)) await tools.saveRun({ ...other, state: 'done' });
}

const FAILED: Failure = {
  code: 'unreadable',
  happened: 'The import could not go on.',
  safe: 'Everything kept until then is safe.',
  next: 'Choose the same files again to go on where it stopped. If it happens again, restart the browser.',
};

/**
 * Keeps what was chosen of some files, lot by lot: each in one transaction with the import's own state, so that whatever
 * kills it, the same files go on where it stopped, with the same entries in the end. Aborting the signal keeps what was
 * kept; a full disk stops it with the reason in the report.
 */
export async function runImport(
  job: ImportJob,
  tools: ImportTools,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (progress: ImportProgress) => void },
): Promise<Result<ImportReport, Failure>> {
  try {
    const [run, known, shown] = await Promise.all([startOrGoOn(job, tools), tools.parties(), tools.shown()]);
    const parties = await saveParties(job.parties ?? [], known, tools);
    const working = { run, around: { partyOf: makePartyFinder(parties), shown }, signal };
    return ok(await keepAll(job, tools, { working, onProgress }));
  } catch (error) {
    return fail({ ...FAILED, detail: error instanceof Error ? error.name : typeof error });
  }
}
