import { afterEach } from 'vitest';
import { openDatabase } from '../../../utils/store/database.ts';
import type { Database } from '../../../utils/store/schema.ts';
import type { Order } from './other-tab.worker.ts';

const opened: Database[] = [];
const workers: Worker[] = [];

/** Deletes a database; a worker that was just stopped may hold it a moment longer, and the browser then does it later. */
function deleted(name: string): Promise<void> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = request.onerror = request.onblocked = () => resolve();
  });
}

afterEach(async () => {
  for (const worker of workers.splice(0)) worker.terminate();
  for (const database of opened.splice(0)) {
    database.close();
    await deleted(database.name);
  }
});

/** Opens a real store, deleted after the test. Give the name of one that is open for a second connection. */
export async function madeStore(name: string = `test-${crypto.randomUUID()}`): Promise<Database> {
  const database = await openDatabase(name);
  opened.push(database);
  return database;
}

/** Another tab at work on an order. `started`: its store is open. `done`: the states of its keeps. */
export function otherTab(order: Order): {
  readonly worker: Worker;
  readonly started: Promise<void>;
  readonly done: Promise<readonly string[]>;
} {
  const worker = new Worker(new URL('./other-tab.worker.ts', import.meta.url), { type: 'module' });
  workers.push(worker);
  const started = Promise.withResolvers<void>();
  const done = Promise.withResolvers<readonly string[]>();
  worker.onmessage = ({ data }: MessageEvent<'started' | readonly string[]>) =>
    data === 'started' ? started.resolve() : done.resolve(data);
  worker.onerror = (event) => done.reject(new Error(event.message));
  worker.postMessage(order);
  return { worker, started: started.promise, done: done.promise };
}
