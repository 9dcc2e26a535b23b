import type { PrepareJob, PreparedMail } from '../../../utils/import/run/prepare-mails.ts';
import { buffersOf, fromWire } from '../../../utils/import/run/wire.ts';
import type { PrepareAnswer } from './prepare-worker.ts';

/** Workers that prepare mails. */
export interface PreparePool {
  readonly size: number;
  readonly prepare: (job: PrepareJob) => Promise<readonly PreparedMail[]>;
  /** Ends the workers, whatever they are at. */
  readonly close: () => void;
}

/** More than this many do not help: the store writes as fast as three can prepare (8 cores, November 2026). */
const MOST_WORKERS = 3;

interface Waiting {
  readonly job: PrepareJob;
  readonly resolve: (mails: readonly PreparedMail[]) => void;
  readonly reject: (error: Error) => void;
}

/** Opens as many workers as the computer has cores to spare. */
export function openPreparePool(cores: number): PreparePool {
  const size = Math.min(Math.max(cores - 1, 1), MOST_WORKERS);
  const waiting: Waiting[] = [];
  const idle = Array.from({ length: size }, openWorker);
  const all = [...idle];
  const next = (): void => {
    const worker = waiting.length > 0 ? idle.pop() : undefined;
    const turn = worker && waiting.shift();
    if (!turn) return;
    worker.onmessage = ({ data }: MessageEvent<PrepareAnswer>) => {
      idle.push(worker);
      next();
      if ('mails' in data) turn.resolve(fromWire(data.mails));
      else turn.reject(new Error(data.error));
    };
    worker.onerror = (event) => turn.reject(new Error(event.message));
    worker.postMessage(turn.job, { transfer: buffersOf(turn.job.mails.map(({ bytes }) => bytes)) });
  };
  return {
    size,
    prepare: (job) =>
      new Promise((resolve, reject) => {
        waiting.push({ job, resolve, reject });
        next();
      }),
    close: () => {
      for (const worker of all) worker.terminate();
    },
  };
}

function openWorker(): Worker {
  return new Worker(new URL('./prepare-worker.ts', import.meta.url), { type: 'module' });
}
