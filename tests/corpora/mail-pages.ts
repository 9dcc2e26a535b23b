// Every mail of a folder as pages of a bundle: no crash, no hang, as many pages as measured, every word of the text found
// again with pdftotext. Called by run.ts; prints what failed, never what a mail says.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBody } from '../../utils/capture/body.ts';
import { asSha256, type MessageBody } from '../../utils/domain/index.ts';
import { textsOf } from '../../utils/export/bundle/mail/block-words.ts';
import { readHtml } from '../../utils/export/bundle/mail/html-blocks.ts';
import { createMailPart } from '../../utils/export/bundle/mail/mail-part.ts';
import { textBlocks } from '../../utils/export/bundle/mail/text-blocks.ts';
import { entryOf } from '../unit/export/chronology/sample-entries.ts';
import { drawParts, makeReading, makeSetting } from '../unit/export/bundle/mail/sheet.ts';

/** Longest that one mail may take, ms: a slow machine included. */
const MOST_TIME = 20_000;
const folder = process.argv[2] ?? '';
const scratch = mkdtempSync(join(tmpdir(), 'mail-pages-'));
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  statSync(join(folder, name)).isFile(),
);
let [set, pages, failed] = [0, 0, 0];
const setting = makeSetting();

for (const name of files) {
  const started = performance.now();
  try {
    const body = await bodyOf(name);
    if (!body) continue;
    const { missing, count } = await setBody(body);
    set += 1;
    pages += count;
    const took = performance.now() - started;
    if (missing > 0 || took > MOST_TIME) complain(name, `${missing} words missing, ${Math.round(took)} ms`);
  } catch (error) {
    complain(name, error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}
rmSync(scratch, { recursive: true });
console.log(`${set} of ${files.length} files set on ${pages} pages, ${failed} failed`);
process.exit(failed === 0 && set > 0 ? 0 : 1);

function complain(name: string, what: string): void {
  failed += 1;
  console.error(`${name}: ${what}`);
}

async function bodyOf(name: string): Promise<MessageBody | null> {
  const blob = new Blob([readFileSync(join(folder, name))]);
  const original = { sha256: asSha256('a'.repeat(64)), size: blob.size, mediaType: 'message/rfc822', blob };
  const body = await readBody(original);
  return body.ok ? body.value : null;
}

async function setBody(body: MessageBody): Promise<{ missing: number; count: number }> {
  const entry = entryOf(1);
  const document = {
    kind: 'entry',
    id: 'd',
    title: '',
    day: null,
    leftOut: false,
    entryId: entry.id,
  } as const;
  const part = createMailPart(entry, document, makeReading(new Map([[entry.id, body]])));
  const { bytes, measured, drawn } = await drawParts([part], setting);
  if (measured !== drawn) throw new Error(`measured ${measured} pages, drew ${drawn}`);
  const file = join(scratch, 'mail.pdf');
  writeFileSync(file, bytes);
  execFileSync('qpdf', ['--check', file], { stdio: 'pipe' });
  const text = execFileSync('pdftotext', ['-raw', file, '-'], {
    encoding: 'utf8',
    maxBuffer: 1e9,
    stdio: 'pipe',
  });
  const found = letters(text);
  const missing = wordsOf(body).filter((word) => !found.includes(word));
  return { missing: missing.length, count: drawn };
}

/** Plain words only: other scripts may be searched in another order than they are drawn in. */
function wordsOf({ html, text }: MessageBody): readonly string[] {
  const blocks = html.trim() === '' ? textBlocks(text) : readHtml(html).blocks;
  return [...textsOf(blocks)].join(' ').match(/(?<![^\s])[A-Za-z0-9]{2,60}(?![^\s])/gu) ?? [];
}

/** Without white space: words that were too long for a line are broken. */
function letters(text: string): string {
  return text.replace(/\s+/gu, '');
}
