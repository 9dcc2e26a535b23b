// The parsers over a folder of mail that is not ours: `PAPERCHAIN_CORPORA=DIR npm run test:corpora`. No part of `npm test`.
// DIR holds mail/ (any .eml, however odd) and, if there, html/ (hostile HTML), pdf/, images/ and
// office/ (attached files); nothing of it is ever committed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ensureChromium } from '../setup/ensure.ts';

const folder = process.env.PAPERCHAIN_CORPORA;
if (!folder || !existsSync(folder)) {
  console.error('Set PAPERCHAIN_CORPORA to a folder that holds mail/ and, if you have it, html/.');
  process.exit(1);
}

const mail = resolve(folder, 'mail');

function run(title: string, ...words: readonly string[]): boolean {
  console.log(`\n${title}`);
  const [program = '', ...rest] = words;
  return spawnSync(program, rest, { stdio: 'inherit' }).status === 0;
}

const here = (file: string): string => join(import.meta.dirname, file);
const passed = [
  run('Keeping every mail: nothing lost, nothing changed', 'node', here('capture.ts'), mail),
  run(
    'Importing every mail, as files and as one mbox: nothing lost, each refusal with a reason',
    'node',
    here('import.ts'),
    mail,
  ),
  run('Proving that a source is the mail on the page', 'node', here('same-mail.ts'), mail),
  run('Setting every mail as pages: no word lost, none of it slow', 'node', here('mail-pages.ts'), mail),
];
if (existsSync(resolve(folder, 'pdf')))
  passed.push(
    run(
      'Setting every attached file as pages: no page and no word lost, or a page that says why',
      'node',
      here('attached.ts'),
      folder,
    ),
  );
if (existsSync(resolve(folder, 'html'))) {
  ensureChromium();
  passed.push(
    run(
      'Drawing hostile HTML: nothing runs, nothing loads',
      'vitest',
      'run',
      '--config',
      here('html.config.ts'),
    ),
  );
}
process.exit(passed.every(Boolean) ? 0 : 1);
