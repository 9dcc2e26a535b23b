// How fast a mailbox is imported into the store of a real browser with the built extension, beside Python's mailbox +
// email reading the same file in the same run: `node tests/bench/import.ts [MB]`. Budgets: 8 × Python, 300 MB.
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launch } from '../harness/launch.ts';
import { ImportPage } from '../harness/pages/import-page.ts';
import { makeMbox } from './make-mbox.ts';
import { KEEPING, READING, readWithPython, type Measured } from './python-peers.ts';

const GROWTH = 10;
const MB = 1_000_000;

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

/**
 * What no import can go below: the file read once, piece by piece, and each piece stored as a blob in a strict
 * transaction, with nothing done to it. Seconds.
 */
async function readAndStore(page: Page, path: string): Promise<number> {
  await page.evaluate(() => {
    const input = document.createElement('input');
    Object.assign(input, { type: 'file', id: 'bench' });
    document.body.append(input);
  });
  await page.setInputFiles('#bench', path);
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

interface Import extends Measured {
  /** Seconds that looking through the file took before anybody was asked what to bring in. */
  readonly looking: number;
  /** Most memory of the extension's process meanwhile, in bytes. */
  readonly peak: number;
  /** Seconds of merely reading and storing the file. */
  readonly floor: number;
}

/** Imports the file into a new profile on the import page, as a user does who wants everything. */
async function importWithPaperchain(path: string): Promise<Import> {
  const browser = await launch({ hostResolverRules: 'MAP * ~NOTFOUND' });
  try {
    const page = await browser.context.newPage();
    await page.goto(`${browser.origin}/app.html#/import`);
    const importing = new ImportPage(page);
    let peak = 0;
    const watch = setInterval(() => {
      const all = extensionProcesses(browser.profile).map(memoryOf);
      peak = Math.max(peak, ...all);
    }, 100);
    const chosen = performance.now();
    await importing.choose([path]);
    await importing.tickEverybody();
    const start = performance.now();
    await importing.startButton().click();
    const tally = await importing.tally();
    const seconds = (performance.now() - start) / 1000;
    clearInterval(watch);
    const messages = tally['Kept on your timeline'] ?? 0;
    return {
      seconds,
      messages,
      looking: (start - chosen) / 1000,
      peak,
      floor: await readAndStore(page, path),
    };
  } finally {
    await browser.close();
  }
}

/** Both in MB and seconds. */
async function measure(megabytes: number): Promise<{ readonly size: number; readonly seconds: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'paperchain-bench-import-'));
  const path = join(folder, 'bench.mbox');
  try {
    const messages = await makeMbox(path, megabytes * MB);
    const size = statSync(path).size / MB;
    const [python, keeping] = [readWithPython(READING, path), readWithPython(KEEPING, path)];
    const ours = await importWithPaperchain(path);
    if (ours.messages !== messages) throw new Error(`${ours.messages} of ${messages} mails were kept`);
    const speed = (seconds: number): string => `${(size / seconds).toFixed(0)} MB/s`;
    const beside = (peer: Measured | null, what: string): string =>
      peer
        ? `${what} ${speed(peer.seconds)}: ${(peer.seconds / ours.seconds).toFixed(1)} × as fast`
        : 'no python3 to compare with';
    console.log(
      `import of ${size.toFixed(0)} MB, ${messages} mails: ${ours.seconds.toFixed(1)} s, ${speed(ours.seconds)}; ` +
        `looking through it before took ${ours.looking.toFixed(1)} s\n` +
        `  ${beside(python, 'python3 mailbox + email, keeping nothing')} (budget 8)\n` +
        `  ${beside(keeping, 'python3 mailbox + email, doing the same job')}\n` +
        `  peak memory ${(ours.peak / MB).toFixed(0)} MB (budget 300); merely reading and storing the file here: ` +
        `${speed(ours.floor)}, ${(ours.seconds / ours.floor).toFixed(1)} × the time of that`,
    );
    return { size, seconds: ours.seconds };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const most = Number(process.argv[2] ?? 1000);
const small = await measure(most / GROWTH);
const large = await measure(most);
console.log(
  `${(large.size / small.size).toFixed(1)} × the mail costs ${(large.seconds / small.seconds).toFixed(1)} × the time (budget 11 for 10)`,
);
