// Every PDF of a folder as an attachment: those that poppler opens come out with their page count and their text, the
// others with a page that says why; the output passes qpdf. `node tests/corpora/attached.ts DIR [OUT]`
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAttachedPart } from '../../utils/export/bundle/attached/index.ts';
import { drawPart, startJobs } from '../unit/export/bundle/attached/test-sheet.ts';

const [folder = '', out = mkdtempSync(join(tmpdir(), 'attached-'))] = process.argv.slice(2);
mkdirSync(out, { recursive: true });
const tools = {
  pdf: await startJobs(),
  decodeImage: () => Promise.resolve(null),
  encodeJpeg: () => Promise.resolve(null),
};

const run = (program: string, ...words: string[]) =>
  spawnSync(program, words, { encoding: 'utf8', timeout: 30_000, maxBuffer: 1e8 });
const pagesIn = (file: string): number | null => {
  const said = run('pdfinfo', file);
  return said.status === 0 ? Number(/^Pages:\s+(\d+)/mu.exec(said.stdout)?.[1]) : null;
};
const wordsIn = (file: string): string[] => run('pdftotext', file, '-').stdout.split(/\s+/u).filter(Boolean);

let failed = 0;
for (const name of readdirSync(folder).filter((one) => one.endsWith('.pdf'))) {
  const source = join(folder, name);
  const bytes = new Uint8Array(readFileSync(source));
  const facts = {
    id: name,
    name,
    size: bytes.length,
    sha256: '0'.repeat(64),
    packPath: `data/attachments/${name}`,
  };
  const began = performance.now();
  const made = await drawPart(createAttachedPart(facts, () => Promise.resolve(bytes), tools));
  const ms = Math.round(performance.now() - began);
  const file = join(out, name);
  writeFileSync(file, made.bytes);
  const [want, got, check] = [pagesIn(source), pagesIn(file), run('qpdf', '--check', file)];
  const had = wordsIn(source);
  const has = new Set(wordsIn(file));
  const lost = had.filter((word) => !has.has(word));
  const troubles = [
    ...(got === made.facts.pages && got === made.drawn
      ? []
      : [`measured ${made.facts.pages}, drew ${made.drawn}, has ${got}`]),
    ...(want === null
      ? made.facts.notices.length > 0
        ? []
        : ['no notice']
      : want === got
        ? []
        : [`${want} pages became ${got}`]),
    ...(check.status === 0 ? [] : [`qpdf: ${check.stderr.split('\n').slice(0, 3).join(' | ')}`]),
    ...(want !== null && lost.length > 0
      ? [`${lost.length} of ${had.length} words lost: ${lost.slice(0, 5).join(' ')}`]
      : []),
  ];
  if (troubles.length > 0) failed += 1;
  const notices = made.facts.notices.map(({ text }) => text).join(' ');
  console.log(
    `${troubles.length ? 'NOT OK' : 'ok    '} ${name} ${got} ${ms} ms ${notices} ${troubles.join('; ')}`,
  );
}
console.log(failed === 0 ? 'All well.' : `${failed} not as they should be.`);
process.exit(failed === 0 ? 0 : 1);
