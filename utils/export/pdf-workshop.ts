import { fail, type Result } from '../domain/result.ts';
import type { PdfJobs } from './pdf-jobs.ts';
import type { PdfTrouble } from './pdfium.ts';

/** A worker that carries out PDF jobs one by one: `serveJobs` on its side. */
export interface PdfPort {
  readonly post: (job: PdfOrder) => void;
  /** Called with the answer to the job, or null when the worker broke down. */
  onAnswer: (answer: PdfAnswer | null) => void;
  /** Ends the worker, whatever it is at. */
  readonly end: () => void;
}

type JobName = keyof PdfJobs;
/** A job as it is sent. */
export type PdfOrder = {
  readonly [Name in JobName]: { readonly job: Name; readonly given: Parameters<PdfJobs[Name]> };
}[JobName];
/** What comes back; `broken` says that PDFium gave up and must be started anew. */
export type PdfAnswer = { readonly result: Result<unknown, PdfTrouble> } | { readonly broken: true };

/** The longest a job may take, ms: 5,000 ordinary pages take 20 s. What takes longer is a trap, or not worth the wait. */
export const LONGEST_JOB = 60_000;
/** Larger files are not opened: each is in memory several times while it is taken apart. Bytes. */
export const LARGEST_FILE = 128 * 1024 * 1024;

export interface PdfWorkshop extends PdfJobs {
  /** Ends the worker; jobs that wait fail. */
  readonly close: () => void;
}

/**
 * PDF jobs in a worker of their own, one at a time. A job that takes longer than `longest` (ms), or breaks PDFium, ends
 * the worker and fails as `too slow` or `too large`; the next job gets a new worker.
 */
export function openPdfWorkshop(start: () => PdfPort, longest = LONGEST_JOB): PdfWorkshop {
  let port: PdfPort | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  let closed = false;
  const stop = (): void => {
    port?.end();
    port = null;
  };
  const carryOut = (order: PdfOrder): Promise<Result<unknown, PdfTrouble>> =>
    new Promise((resolve) => {
      const worker = (port ??= start());
      const timer = setTimeout(() => giveUp('too slow'), longest);
      const giveUp = (trouble: PdfTrouble): void => {
        clearTimeout(timer);
        stop();
        resolve(fail(trouble));
      };
      worker.onAnswer = (answer) => {
        if (answer === null || 'broken' in answer) return giveUp('too large');
        clearTimeout(timer);
        resolve(answer.result);
      };
      worker.post(order);
    });
  const ask = (order: PdfOrder): Promise<Result<unknown, PdfTrouble>> => {
    const answer = turn.then(() => {
      if (closed || order.given[0].bytes.length > LARGEST_FILE) return fail<PdfTrouble>('too large');
      return carryOut(order);
    });
    turn = answer;
    return answer;
  };
  return {
    prepare: (...given) => ask({ job: 'prepare', given }) as ReturnType<PdfJobs['prepare']>,
    picture: (...given) => ask({ job: 'picture', given }) as ReturnType<PdfJobs['picture']>,
    letters: (...given) => ask({ job: 'letters', given }) as ReturnType<PdfJobs['letters']>,
    word: (...given) => ask({ job: 'word', given }) as ReturnType<PdfJobs['word']>,
    close: () => {
      closed = true;
      stop();
    },
  };
}

/** Answers one order on the worker's side. Never rejects. */
export async function serveJob(jobs: PdfJobs, order: PdfOrder): Promise<PdfAnswer> {
  try {
    const carry = jobs[order.job] as (...given: PdfOrder['given']) => Promise<Result<unknown, PdfTrouble>>;
    return { result: await carry(...order.given) };
  } catch {
    // PDFium gave up, mostly for want of memory: what it left behind cannot be trusted.
    return { broken: true };
  }
}
