// Imports every file of a folder through the real engine and store: node tests/corpora/import.ts DIR. Not part of
// `npm test`. Nothing may be lost: each file is kept byte for byte or refused with a reason. Then the same mails once
// more as one mbox, and every one read by the fast parser as by the library.
import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { ImportFile, ImportReport } from '../../utils/domain/import.ts';
import { openSources } from '../../utils/import/open-sources.ts';
import { runImport } from '../../utils/import/run/run-import.ts';
import { systemNow } from '../../utils/platform/clock.ts';
import { openDatabase } from '../../utils/store/database.ts';
import { verifyJournal } from '../../utils/store/journal-chain.ts';
import { createReader } from '../../utils/store/reader.ts';
import type { Database } from '../../utils/store/schema.ts';
import { compareParsers } from '../setup/compare-parsers.ts';
import { importTools } from '../setup/import-tools.ts';

const folder = process.argv[2];
if (!folder) throw new Error('Say which folder of messages to import: node tests/corpora/import.ts DIR');

const problems: string[] = [];
const expect = (holds: boolean, problem: string): void => void (holds || problems.push(problem));
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

interface Piece {
  readonly path: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Every file that may be a message: the folder's own lists of expectations are JSON. */
function piecesIn(root: string): readonly Piece[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && !/\.(?:json|md|txt)$/i.test(file.name))
    .map((file) => join(file.parentPath, file.name))
    .map((path) => ({ path: relative(root, path), bytes: Uint8Array.from(readFileSync(path)) }));
}

async function bringIn(database: Database, files: readonly ImportFile[]): Promise<ImportReport> {
  const { signal } = new AbortController();
  const sources = await openSources(files, signal);
  const choice = { groups: null, from: null, until: null, drafts: true };
  const job = { files, sources, choice, ownAddresses: [] };
  const tools = importTools({ database, now: systemNow });
  const result = await runImport(job, tools, { signal, onProgress: () => undefined });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  expect(result.value.stopped === null, `stopped: ${JSON.stringify(result.value.stopped)}`);
  for (const { file, reason } of result.value.problems) expect(reason !== '', `${file}: no reason`);
  return result.value;
}

/** Hashes of the originals of all entries; each original is read again and hashed anew. */
async function hashesKept(database: Database): Promise<ReadonlySet<string>> {
  const reader = createReader(database);
  const entries = await database.entries.toArray();
  for (const { originalSha256 } of entries) {
    const original = await reader.original(originalSha256);
    const bytes = new Uint8Array((await original?.blob.arrayBuffer()) ?? new ArrayBuffer(0));
    expect(sha256(bytes) === originalSha256, `${originalSha256}: other bytes`);
  }
  const verdict = verifyJournal(await reader.journal());
  expect(verdict.intact, `journal: ${JSON.stringify(verdict)}`);
  return new Set(entries.map(({ originalSha256 }) => String(originalSha256)));
}

const asFile = ({ path, bytes }: Piece): ImportFile => ({ path, file: new File([bytes], path) });

async function importFiles(pieces: readonly Piece[]): Promise<ImportReport> {
  const database = await openDatabase('files');
  const report = await bringIn(database, pieces.map(asFile));
  const kept = await hashesKept(database);
  const refused = new Set(report.problems.map(({ file }) => file));
  for (const { path, bytes } of pieces)
    expect(kept.has(sha256(bytes)) || refused.has(path), `${path}: neither kept nor refused`);
  const sum = report.kept + report.alreadyKept + report.skipped + report.upgraded + report.problems.length;
  expect(sum === pieces.length, `${sum} messages in the report, ${pieces.length} files`);
  for (const { file, reason } of report.problems) console.log(`refused: ${file}: ${reason}`);
  return report;
}

/** The same mails as one mbox. What an mbox cannot carry: a mail without a line end at its end gets one. */
async function importMbox(pieces: readonly Piece[]): Promise<ImportReport> {
  const mails = pieces
    .filter(({ path, bytes }) => path.endsWith('.eml') && bytes.length > 0)
    .map(({ bytes }) => Buffer.from(bytes).toString('latin1'))
    .map((text) => (text.endsWith('\n') ? text : `${text}\n`));
  const quoted = mails.map(
    (text) => `From - Mon Mar  2 10:00:00 2026\n${text.replace(/^(>*From )/gm, '>$1')}\n`,
  );
  const database = await openDatabase('mbox');
  const report = await bringIn(database, [
    { path: 'all.mbox', file: new File([Buffer.from(quoted.join(''), 'latin1')], 'all.mbox') },
  ]);
  const kept = await hashesKept(database);
  const lost = mails.filter((text) => !kept.has(sha256(Buffer.from(text, 'latin1'))));
  expect(lost.length <= report.problems.length, `${lost.length} mails of the mbox lost`);
  for (const { position, reason } of report.problems)
    console.log(`refused in the mbox: ${position}: ${reason}`);
  return report;
}

const counts = ({ kept, alreadyKept, problems: refused }: ImportReport) => ({
  kept,
  alreadyKept,
  refused: refused.length,
});

const pieces = piecesIn(folder);
console.log('as files:', counts(await importFiles(pieces)));
console.log('as one mbox:', counts(await importMbox(pieces)));
for (const { path, bytes } of pieces) {
  const { fast, slow } = await compareParsers(bytes);
  expect(isDeepStrictEqual(fast, slow), `${path}: the fast parser reads something else`);
}
for (const problem of problems) console.error(problem);
process.exit(problems.length > 0 || pieces.length === 0 ? 1 : 0);
