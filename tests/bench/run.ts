// All benchmarks, one after the other: `npm run bench`. Prints figures and ratios; asserts nothing about time, since machines differ.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const BENCHES = ['mail-page.ts', 'timeline.ts', 'chronology.ts', 'bundle.ts', 'pack.ts', 'import.ts'];

const run = (program: string, ...words: readonly string[]): number =>
  spawnSync(program, words, { stdio: ['ignore', 'inherit', 'inherit'] }).status ?? 1;

if (spawnSync('wxt', ['build'], { stdio: 'ignore' }).status !== 0) throw new Error('The build failed');
let worst = 0;
for (const bench of BENCHES) {
  console.log(`\n${bench.replace('.ts', '')}`);
  worst = Math.max(worst, run('node', join(import.meta.dirname, bench)));
}
process.exit(worst);
