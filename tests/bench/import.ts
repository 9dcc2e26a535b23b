// How fast a mailbox is imported into the store of a real browser with the built extension, beside Python's mailbox +
// email reading the same file in the same run: `node tests/bench/import.ts [MB]`. Budgets: 8 × Python, 300 MB.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { ImportReport } from '../../utils/domain/import.ts';
import { BUILDS, launch } from '../harness/launch.ts';
import { makeMbox } from './make-mbox.ts';

const GROWTH = 10;
const MB = 1_000_000;

/** For every message: all parts decoded, the date, the hash of its bytes. Keeps nothing. */
const PEER = `
import email.utils, hashlib, mailbox, sys, time
start, count = time.perf_counter(), 0
box = mailbox.mbox(sys.argv[1], create=False)
for key in box.iterkeys():
    hashlib.sha256(box.get_bytes(key)).hexdigest()
    message = box[key]
    try: email.utils.parsedate_to_datetime(message['date'])
    except (TypeError, ValueError): pass
    for part in message.walk():
        if not part.is_multipart(): part.get_payload(decode=True)
    count += 1
print(count, time.perf_counter() - start)
`;

interface Measured {
  readonly seconds: number;
  readonly messages: number;
}

function readWithPython(path: string): Measured | null {
  const run = spawnSync('python3', ['-c', PEER, path], { encoding: 'utf8' });
  const [messages = 0, seconds = 0] = run.stdout.split(' ').map(Number);
  return run.status === 0 ? { messages, seconds } : null;
}

/** Memory of one process in bytes: what it has for itself and its part of what it shares. */
function memoryOf(pid: string): number {
  try {
    const lines = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    return Number(/^Pss:\s+(\d+) kB/m.exec(lines)?.[1] ?? 0) * 1024;
  } catch {
    return 0; // it ended while we looked
  }
}

/** The process in which the extension's pages and their workers run. */
function extensionProcesses(profile: string): readonly string[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
        return command.includes(profile) && command.includes('--extension-process');
      } catch {
        return false;
      }
    });
}

/** The name of the built import worker. */
function workerFile(): string {
  const found = readdirSync(join(BUILDS.chromium, 'assets')).find((name) =>
    /^import-worker-.*\.js$/.test(name),
  );
  if (!found) throw new Error('The build has no import worker');
  return `/assets/${found}`;
}

/** Orders an import of everything in the chosen file, as the app page does. */
function order(page: Page, worker: string): Promise<ImportReport> {
  return page.evaluate(
    (address) =>
      new Promise<ImportReport>((resolve, reject) => {
        const file = document.querySelector<HTMLInputElement>('#bench')?.files?.[0];
        const asked = new Worker(address, { type: 'module' });
        asked.addEventListener('error', (event) => reject(new Error(event.message)));
        asked.addEventListener('message', ({ data }) => {
          if (data.type !== 'done') return;
          asked.terminate();
          if (data.answer.ok) resolve(data.answer.value as ImportReport);
          else reject(new Error(JSON.stringify(data.answer.error)));
        });
        const choice = { groups: null, from: null, until: null };
        const files = [{ path: 'bench.mbox', file }];
        asked.postMessage({ type: 'run', files, choice, ownAddresses: [], version: 'bench' });
      }),
    worker,
  );
}

/**
 * What no import can go below: the file read once, piece by piece, and each piece stored as a blob in a strict
 * transaction, with nothing done to it. Seconds.
 */
function readAndStore(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const file = document.querySelector<HTMLInputElement>('#bench')?.files?.[0];
    if (!file) throw new Error('No file was chosen');
    const done = <T>(request: IDBOpenDBRequest | IDBRequest<T>): Promise<unknown> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error));
      });
    const opening = indexedDB.open('floor');
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('pieces'));
    const database = (await done(opening)) as IDBDatabase;
    const start = performance.now();
    const size = 8 * 1024 * 1024;
    for (let at = 0; at < file.size; at += size) {
      const piece = file.slice(at, at + size);
      await piece.arrayBuffer();
      const work = database.transaction('pieces', 'readwrite', { durability: 'strict' });
      work.objectStore('pieces').put({ piece }, at);
      await new Promise((resolve, reject) => {
        work.addEventListener('complete', resolve);
        work.addEventListener('abort', () => reject(work.error));
      });
    }
    const seconds = (performance.now() - start) / 1000;
    database.close();
    await done(indexedDB.deleteDatabase('floor'));
    return seconds;
  });
}

/** Imports the file into a new profile. `floor`: seconds of merely reading and storing it. `peak`: most memory of the extension's process meanwhile. */
async function importWithPaperchain(
  path: string,
): Promise<Measured & { readonly peak: number; readonly floor: number }> {
  const browser = await launch({ hostResolverRules: 'MAP * ~NOTFOUND' });
  try {
    const page = await browser.context.newPage();
    // Where a user stands during an import: the timeline would draw itself anew with every lot.
    await page.goto(`${browser.origin}/app.html#/import`);
    await page.evaluate(() => {
      const input = document.createElement('input');
      Object.assign(input, { type: 'file', id: 'bench' });
      document.body.append(input);
    });
    await page.setInputFiles('#bench', path);
    let peak = 0;
    const watch = setInterval(() => {
      const all = extensionProcesses(browser.profile).map(memoryOf);
      peak = Math.max(peak, ...all);
    }, 100);
    const start = performance.now();
    const report = await order(page, workerFile());
    const seconds = (performance.now() - start) / 1000;
    clearInterval(watch);
    if (report.problems.length > 0 || report.stopped) throw new Error(JSON.stringify(report).slice(0, 2000));
    return { seconds, messages: report.kept, peak, floor: await readAndStore(page) };
  } finally {
    await browser.close();
  }
}

async function measure(megabytes: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'paperchain-bench-import-'));
  const path = join(folder, 'bench.mbox');
  try {
    const messages = await makeMbox(path, megabytes * MB);
    const size = statSync(path).size / MB;
    const python = readWithPython(path);
    const ours = await importWithPaperchain(path);
    if (ours.messages !== messages) throw new Error(`${ours.messages} of ${messages} mails were kept`);
    const speed = (seconds: number): string => `${(size / seconds).toFixed(0)} MB/s`;
    const peer = python
      ? `python3 mailbox + email ${speed(python.seconds)}: ${(python.seconds / ours.seconds).toFixed(1)} × as fast (budget 8)`
      : 'no python3 to compare with';
    console.log(
      `import of ${size.toFixed(0)} MB, ${messages} mails: ${ours.seconds.toFixed(1)} s, ${speed(ours.seconds)}; ${peer}; ` +
        `peak memory ${(ours.peak / MB).toFixed(0)} MB (budget 300); merely reading and storing the file here: ` +
        `${speed(ours.floor)}, ${(ours.seconds / ours.floor).toFixed(1)} × the time of that`,
    );
    return ours.seconds;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const most = Number(process.argv[2] ?? 1000);
const small = await measure(most / GROWTH);
const large = await measure(most);
console.log(`${GROWTH} × the mail costs ${(large / small).toFixed(1)} × the time (budget 11)`);
