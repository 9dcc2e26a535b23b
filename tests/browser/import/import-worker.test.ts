import { afterEach, describe, expect, it } from 'vitest';
import { askImportWorker } from '../../../entrypoints/app/import/ask-import-worker.ts';
import type { FromWorker } from '../../../entrypoints/app/workers/ask-worker.ts';
import type { ImportAnswers, ImportOrder } from '../../../entrypoints/app/import/import-protocol.ts';
import type { ImportFile, ImportProgress, ImportReport } from '../../../utils/domain/import.ts';
import { DEFAULT_MATTER_ID, type Entry } from '../../../utils/domain/index.ts';
import { sha256Of } from '../../../utils/capture/hash.ts';
import { decodePart } from '../../../utils/capture/transfer-encoding.ts';
import { DATABASE_NAME, openDatabase } from '../../../utils/store/database.ts';
import { unfinishedImports } from '../../../utils/store/imports.ts';
import { verifyJournal } from '../../../utils/store/journal-chain.ts';
import { createReader } from '../../../utils/store/reader.ts';
import type { Database } from '../../../utils/store/schema.ts';
import { mailText } from '../../setup/made-mail.ts';

const NEVER = new AbortController().signal;
const MAILS = 1500;

/** One mail in five carries an attachment too large for its row; one in fifty holds a line that must be quoted. */
function mail(number: number): string {
  const headers = { 'Message-ID': `<${number}@example.org>`, Subject: `Letter ${number}` };
  const body = `Mail number ${number}.\n${number % 50 === 0 ? 'From now on.\n' : ''}`;
  if (number % 5 !== 0) return mailText(headers, body);
  const line = `${btoa(`attachment of ${number % 35}`.padEnd(57, '.'))}\n`;
  const parts = `--cut\nContent-Type: text/plain\n\n${body}--cut\nContent-Type: application/pdf; name=a.pdf\nContent-Transfer-Encoding: base64\n\n${line.repeat(1200)}--cut--\n`;
  return mailText({ ...headers, 'Content-Type': 'multipart/mixed; boundary=cut' }, parts);
}

const texts = Array.from({ length: MAILS }, (_, number) => mail(number));

function files(): readonly ImportFile[] {
  const parts = texts.map(
    (text) => `From - Mon Mar  2 10:00:00 2026\n${text.replace(/^(>*From )/gm, '>$1')}\n`,
  );
  return [{ path: 'inbox.mbox', file: new File(parts, 'inbox.mbox', { lastModified: 1 }) }];
}

const order = (): Extract<ImportOrder, { type: 'run' }> => ({
  type: 'run',
  parties: [],
  files: files(),
  choice: { groups: null, from: null, until: null },
  ownAddresses: null,
  version: 'test',
});

const opened: Database[] = [];

async function store(): Promise<Database> {
  const database = await openDatabase();
  opened.push(database);
  return database;
}

afterEach(async () => {
  for (const database of opened.splice(0)) database.close();
  // A worker that was just killed may hold it a moment longer.
  await new Promise<void>((resolve) => {
    const request = indexedDB.deleteDatabase(DATABASE_NAME);
    request.addEventListener('success', () => resolve());
    request.addEventListener('error', () => resolve());
  });
});

async function run(signal = NEVER): Promise<ImportReport> {
  const answer = await askImportWorker(order(), signal);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
}

/** Starts an import and kills its worker as soon as it has told of some progress, as closing the tab does. */
function startAndKill(): Promise<number> {
  const url = new URL('../../../entrypoints/app/import/import-worker.ts', import.meta.url);
  const worker = new Worker(url, { type: 'module' });
  return new Promise((resolve, reject) => {
    worker.addEventListener('error', (event) => reject(new Error(event.message)));
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<FromWorker<ImportProgress, ImportAnswers[keyof ImportAnswers]>>) => {
        if (data.type !== 'progress') return;
        worker.terminate();
        resolve(data.progress.messages);
      },
    );
    worker.postMessage(order());
  });
}

async function entriesOf(database: Database): Promise<readonly Entry[]> {
  return createReader(database).entries(DEFAULT_MATTER_ID);
}

/** Every mail is there once, byte for byte, with its attachments, and the journal's chain holds. */
async function expectAllKept(database: Database): Promise<void> {
  const reader = createReader(database, decodePart);
  const entries = await entriesOf(database);
  const wanted = await Promise.all(texts.map((text) => sha256Of(new TextEncoder().encode(text))));
  expect(entries.map((entry) => String(entry.originalSha256)).toSorted()).toEqual(
    wanted.map(String).toSorted(),
  );
  for (const entry of entries.filter((_, index) => index % 29 === 0)) {
    const original = await reader.original(entry.originalSha256);
    expect(await sha256Of(await original!.blob.arrayBuffer())).toBe(entry.originalSha256);
    for (const part of entry.attachments) {
      const content = await reader.attachment(part.sha256);
      expect(await sha256Of(await content!.blob.arrayBuffer())).toBe(part.sha256);
    }
  }
  // They are read from the originals: nothing is stored twice.
  expect(await database.attachments.count()).toBe(0);
  expect(verifyJournal(await reader.journal())).toMatchObject({ intact: true, lines: MAILS });
}

describe('an import in its worker', () => {
  it('keeps every mail of a mailbox', async () => {
    expect(await run()).toMatchObject({ kept: MAILS, alreadyKept: 0, problems: [], stopped: null });
    const database = await store();
    await expectAllKept(database);
    expect(await unfinishedImports(database)).toEqual([]);
    expect(await run()).toMatchObject({ kept: 0, alreadyKept: MAILS });
    expect(await database.journal.count()).toBe(MAILS);
  }, 120_000);

  it('goes on after its tab was closed half-way, and ends with the same entries', async () => {
    const told = await startAndKill();
    const database = await store();
    const [broken] = await unfinishedImports(database);
    const before = (await entriesOf(database)).length;
    expect(told).toBeGreaterThan(0);
    expect(before).toBeGreaterThanOrEqual(told);
    expect(before).toBeLessThan(MAILS);
    expect(broken?.settled).toBe(before);
    expect(await run()).toMatchObject({ kept: MAILS, alreadyKept: 0, stopped: null });
    await expectAllKept(database);
    expect(await unfinishedImports(database)).toEqual([]);
  }, 120_000);

  it('keeps what was kept when it is stopped', async () => {
    const stop = new AbortController();
    const answer = await askImportWorker(order(), stop.signal, () => stop.abort());
    const database = await store();
    const kept = (await entriesOf(database)).length;
    expect(answer).toMatchObject({ ok: true, value: { kept, stopped: { code: 'cancelled' } } });
    expect(kept).toBeGreaterThan(0);
  }, 120_000);

  it('does not begin while another tab imports', async () => {
    const stop = new AbortController();
    const first = askImportWorker(order(), stop.signal);
    const held = async (): Promise<boolean> =>
      ((await navigator.locks.query()).held ?? []).some(({ name }) => name === 'paperchain import');
    await expect.poll(held, { timeout: 20_000 }).toBe(true);
    expect(await askImportWorker(order(), NEVER)).toMatchObject({
      ok: false,
      error: { code: 'store-failed' },
    });
    stop.abort();
    await first;
  }, 120_000);

  it('looks through a mailbox without keeping anything, and cuts out what could not be read', async () => {
    const broken = new File(
      [
        'rubbish\n\n',
        ...(await files()[0]!
          .file.text()
          .then((text) => [text])),
      ],
      'b.mbox',
    );
    const found = [{ path: 'b.mbox', file: broken }];
    const preview = await askImportWorker({ type: 'preview', files: found }, NEVER);
    if (!preview.ok) throw new Error(preview.error.happened);
    expect(preview.value.messages).toBe(MAILS);
    expect(preview.value.groups.map(({ key, kind }) => [key, kind])).toEqual([
      ['northshire.gov.uk', 'council'],
    ]);
    const [problem] = preview.value.problems;
    const cut = await askImportWorker({ type: 'cut', files: found, problems: [problem!] }, NEVER);
    expect(cut.ok && (await cut.value[0]?.text())).toBe('rubbish\n\n');
    expect((await entriesOf(await store())).length).toBe(0);
  }, 120_000);
});
