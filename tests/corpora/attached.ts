// Every file of DIR/pdf, DIR/images and DIR/office as an attachment. PDFs that poppler opens come out with their page count
// and their words, the others with a page that says why; no output has a fault that qpdf finds; none takes long.
// `node tests/corpora/attached.ts DIR [OUT]`
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAttachedPart } from '../../utils/export/bundle/attached/index.ts';
import { LONGEST_JOB } from '../../utils/export/pdf-workshop.ts';
import {
  drawPart,
  factsOf,
  startJobs,
  toolsOf,
  type DrawnPart,
} from '../unit/export/bundle/attached/test-sheet.ts';

const [folder = '', out = mkdtempSync(join(tmpdir(), 'attached-'))] = process.argv.slice(2);
mkdirSync(out, { recursive: true });
const tools = toolsOf(await startJobs());

const run = (program: string, ...words: string[]) =>
  spawnSync(program, words, { encoding: 'utf8', timeout: 30_000, maxBuffer: 1e8 });

/** Page count by poppler; null when it does not open the file. */
function pagesIn(file: string): number | null {
  const said = run('pdfinfo', file);
  return said.status === 0 ? Number(/^Pages:\s+(\d+)/mu.exec(said.stdout)?.[1]) : null;
}

const wordsIn = (file: string): string[] => run('pdftotext', file, '-').stdout.split(/\s+/u).filter(Boolean);

/** What is wrong with any output. */
function faultsOf(file: string, { facts, drawn }: DrawnPart, ms: number): string[] {
  const got = pagesIn(file);
  const check = run('qpdf', '--check', file);
  const faults: string[] = [];
  if (got !== facts.pages || got !== drawn)
    faults.push(`measured ${facts.pages}, drew ${drawn}, has ${got ?? 'no'} pages`);
  if (check.status !== 0) faults.push(`qpdf: ${check.stderr.split('\n').slice(0, 3).join(' | ')}`);
  if (ms > LONGEST_JOB) faults.push('takes too long');
  return faults;
}

/** What of a PDF did not come out. */
function lossesOf(source: string, file: string, { facts }: DrawnPart): string[] {
  const want = pagesIn(source);
  if (want === null) return facts.notices.length > 0 ? [] : ['nothing says why it is not shown'];
  const has = new Set(wordsIn(file));
  const had = wordsIn(source);
  const lost = had.filter((word) => !has.has(word));
  return [
    ...(want === facts.pages ? [] : [`${want} pages became ${facts.pages}`]),
    ...(lost.length === 0
      ? []
      : [`${lost.length} of ${had.length} words lost: ${lost.slice(0, 5).join(' ')}`]),
  ];
}

let failed = 0;
for (const kind of ['pdf', 'images', 'office'].filter((one) => existsSync(join(folder, one))))
  for (const name of readdirSync(join(folder, kind)).filter((one) => !one.endsWith('.json'))) {
    const source = join(folder, kind, name);
    const bytes = new Uint8Array(readFileSync(source));
    const began = performance.now();
    const read = () => Promise.resolve(bytes);
    const made = await drawPart(createAttachedPart(factsOf(name, bytes), read, tools));
    const ms = Math.round(performance.now() - began);
    const file = join(out, `${name}.pdf`);
    writeFileSync(file, made.bytes);
    const faults = faultsOf(file, made, ms);
    if (kind === 'pdf') faults.push(...lossesOf(source, file, made));
    if (faults.length > 0) failed += 1;
    const said = [...faults, ...made.facts.notices.map(({ text }) => text)].join(' ');
    console.log(
      `${faults.length > 0 ? 'NOT OK' : 'ok    '} ${name}: ${made.facts.pages} pages, ${ms} ms. ${said}`,
    );
  }
const memory = Math.round(process.resourceUsage().maxRSS / 1000);
console.log(failed === 0 ? `All well; ${memory} MB at most.` : `${failed} not as they should be.`);
process.exit(failed === 0 ? 0 : 1);
