// Import layers: runs dependency-cruiser, asserts that it really read the source (with the wrong TypeScript it reads nothing
// and passes), and that it still catches a planted violation. `npm run layers`.
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';

/** Fewer modules than this means the tool read nothing, not that the project shrank. */
const FEWEST_MODULES = 700;
const PLANTED = 'utils/domain/planted-violation.ts';

interface Cruise {
  readonly summary: {
    readonly totalCruised: number;
    readonly violations: readonly {
      readonly from: string;
      readonly to: string;
      readonly rule: { readonly name: string };
    }[];
  };
}

function cruise(): Cruise {
  const run = spawnSync(
    'depcruise',
    ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'utils', 'components', 'entrypoints'],
    {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  if (!run.stdout.startsWith('{')) throw new Error(`dependency-cruiser did not run: ${run.stderr}`);
  return JSON.parse(run.stdout) as Cruise;
}

function check(): number {
  const { summary } = cruise();
  for (const { rule, from, to } of summary.violations) console.error(`${rule.name}: ${from} -> ${to}`);
  if (summary.totalCruised < FEWEST_MODULES) console.error(`Only ${summary.totalCruised} modules were read.`);
  else console.log(`${summary.totalCruised} modules read, ${summary.violations.length} violations.`);
  return summary.violations.length + (summary.totalCruised < FEWEST_MODULES ? 1 : 0);
}

/** Plants an import that the layers forbid; returns whether it was caught. */
function catchesPlanted(): boolean {
  writeFileSync(PLANTED, "export { openDatabase } from '../store/database.ts';\n");
  try {
    return cruise().summary.violations.some(
      (each) => each.from === PLANTED && each.rule.name === 'domain-stands-alone',
    );
  } finally {
    rmSync(PLANTED, { force: true });
  }
}

const wrong = check();
const caught = catchesPlanted();
if (!caught) console.error('A planted violation was not caught: the layer check checks nothing.');
process.exit(wrong === 0 && caught ? 0 : 1);
