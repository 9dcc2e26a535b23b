import type { ImportProblem, ImportReport, ImportRun } from '../../domain/import.ts';
import type { Failure, Kept } from '../../domain/index.ts';

/** What became of the messages of one lot. */
export interface Settled {
  readonly kept: readonly Kept[];
  readonly upgraded: number;
  readonly drafts: number;
  readonly skipped: number;
  readonly problems: readonly ImportProblem[];
}

/** An import before its first message. */
export function emptyReport(): ImportReport {
  return {
    kept: 0,
    upgraded: 0,
    alreadyKept: 0,
    binned: 0,
    drafts: 0,
    skipped: 0,
    problems: [],
    stopped: null,
  };
}

/** The import once a lot is settled too. `at`: instant, ms since 1970. */
export function runAfter(run: ImportRun, settled: Settled, at: number): ImportRun {
  const { report } = run;
  const kept = settled.kept.filter(({ state }) => state === 'kept').length;
  const binned = settled.kept.filter(({ entry }) => entry.removedAt !== undefined).length;
  const { upgraded, drafts, skipped, problems } = settled;
  const alreadyKept = settled.kept.length - kept - binned;
  return {
    ...run,
    at,
    settled: run.settled + settled.kept.length + upgraded + drafts + skipped + problems.length,
    report: {
      kept: report.kept + kept,
      upgraded: report.upgraded + upgraded,
      alreadyKept: report.alreadyKept + alreadyKept,
      binned: report.binned + binned,
      drafts: report.drafts + drafts,
      skipped: report.skipped + skipped,
      problems: problems.length === 0 ? report.problems : [...report.problems, ...problems],
      stopped: null,
    },
  };
}

/** The report of an import that ended early. */
export function stoppedReport(run: ImportRun, stopped: Failure): ImportReport {
  return { ...run.report, stopped };
}
