// Keeps every message of a folder through the real pipeline and store, and checks that nothing was lost on the way.
// Run by hand on large collections: node tests/corpora/capture.ts DIR (or PAPERCHAIN_CORPORA in the environment).
import 'fake-indexeddb/auto';
import { createHash, randomUUID } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { keepCapture } from '../../utils/capture/pipeline.ts';
import { readBody } from '../../utils/capture/body.ts';
import type { CaptureRequest, Entry, Kept } from '../../utils/domain/index.ts';
import { systemNow } from '../../utils/platform/clock.ts';
import { openDatabase } from '../../utils/store/database.ts';
import { readJournal } from '../../utils/store/journal.ts';
import { verifyJournal } from '../../utils/store/journal-chain.ts';
import { keepNewEntry } from '../../utils/store/keep-entry.ts';
import { createReader } from '../../utils/store/reader.ts';

const folder = process.argv[2] ?? process.env.PAPERCHAIN_CORPORA;
if (!folder) {
  console.error('Say which folder of messages to read: node tests/corpora/capture.ts DIR');
  process.exit(2);
}

const problems: string[] = [];
const expect = (holds: boolean, problem: string): void => {
  if (!holds) problems.push(problem);
};
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Every file that may be a message: this folder's own lists of expectations are JSON. */
function messagesIn(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && !/\.(?:json|md|txt)$/i.test(file.name))
    .map((file) => join(file.parentPath, file.name))
    .sort();
}

function requestFor(bytes: Uint8Array<ArrayBuffer>): CaptureRequest {
  return {
    provenance: {
      site: 'file',
      account: 'unknown',
      siteMessageId: '',
      siteThreadId: '',
      pageUrl: '',
      method: 'file',
      version: 'corpora',
    },
    content: { fidelity: 'original', source: new Blob([bytes]), notices: [] },
  };
}

const database = await openDatabase('corpora');
const reader = createReader(database);
const tools = { database, now: systemNow };
const seen = new Map<string, string>();
const counts = { files: 0, bytes: 0, again: 0, attachments: 0, undated: 0, noSender: 0, warned: 0, empty: 0 };

async function checkStored(path: string, bytes: Uint8Array, entry: Entry): Promise<void> {
  const original = await reader.original(entry.originalSha256);
  const stored = original && new Uint8Array(await original.blob.arrayBuffer());
  expect(stored !== undefined && Buffer.compare(stored, bytes) === 0, `${path}: stored bytes differ`);
  for (const part of entry.attachments) {
    const content = await reader.attachment(part.sha256);
    const decoded = content && new Uint8Array(await content.blob.arrayBuffer());
    expect(
      decoded?.byteLength === part.size && sha256(decoded) === part.sha256,
      `${path}: ${part.name} differs`,
    );
  }
  const body = original && (await readBody(original));
  const text = body?.ok ? body.value.text.trim() : '';
  const explained = entry.warnings.length > 0 || entry.attachments.length > 0;
  expect(text !== '' || explained, `${path}: neither text nor a warning`);
  counts.attachments += entry.attachments.length;
  counts.undated += entry.happenedFrom === 'captured' ? 1 : 0;
  counts.noSender += entry.from.length === 0 ? 1 : 0;
  counts.warned += entry.warnings.length > 0 ? 1 : 0;
  counts.empty += text === '' ? 1 : 0;
}

async function keepOne(path: string): Promise<void> {
  const bytes = new Uint8Array(readFileSync(path));
  if (bytes.byteLength === 0) return;
  counts.files += 1;
  counts.bytes += bytes.byteLength;
  const kept = await keepCapture(requestFor(bytes), {
    keepNewEntry: (made) => keepNewEntry(tools, made),
    parties: () => reader.parties(),
    findKnownOriginal: async () => null,
    now: systemNow,
    makeId: randomUUID,
  });
  if (!kept.ok)
    return void problems.push(`${path}: not kept: ${kept.error.happened} ${kept.error.detail ?? ''}`);
  checkState(path, sha256(bytes), kept.value);
  await checkStored(path, bytes, kept.value.entry);
}

function checkState(path: string, hash: string, { state, entry }: Kept): void {
  const before = seen.get(hash);
  expect(entry.originalSha256 === hash, `${path}: the entry names another hash`);
  expect((state === 'kept') === (before === undefined), `${path}: ${state}, but the bytes say otherwise`);
  expect(before === undefined || before === entry.id, `${path}: two entries for the same bytes`);
  if (before !== undefined) counts.again += 1;
  seen.set(hash, entry.id);
}

const started = systemNow();
for (const path of messagesIn(folder)) {
  try {
    await keepOne(path);
  } catch (error) {
    problems.push(`${path}: crashed: ${String(error)}`);
  }
}
const verdict = verifyJournal(await readJournal(database));
expect(verdict.intact, `journal: ${JSON.stringify(verdict)}`);
expect((await database.entries.count()) === seen.size, 'not exactly one entry for each distinct message');
console.log({ ...counts, entries: seen.size, ms: systemNow() - started, problems: problems.length });
for (const problem of problems) console.error(problem);
process.exit(problems.length > 0 || counts.files === 0 ? 1 : 0);
