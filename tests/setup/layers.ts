// Import layers: runs dependency-cruiser, asserts that it really read the source (with the wrong TypeScript it reads nothing
// and passes), that every rule is about files there are, and that every rule catches a planted violation. `npm run layers`.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { PLANTED_IMPORTS } from './planted-imports.ts';

/** Fewer modules than this means the tool read nothing, not that the project shrank. */
const FEWEST_MODULES = 700;
const CONFIG = resolve('.dependency-cruiser.cjs');

interface Rule {
  readonly name: string;
  readonly from: { readonly path?: string; readonly pathNot?: string };
}

interface Cruise {
  readonly modules: readonly { readonly source: string }[];
  readonly summary: {
    readonly totalCruised: number;
    readonly violations: readonly {
      readonly from: string;
      readonly to: string;
      readonly rule: { readonly name: string };
    }[];
  };
}

function cruise(cwd: string): Cruise {
  const folders = ['utils', 'components', 'entrypoints'];
  const run = spawnSync('depcruise', ['--config', CONFIG, '--output-type', 'json', ...folders], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (!run.stdout.startsWith('{')) throw new Error(`dependency-cruiser did not run: ${run.stderr}`);
  return JSON.parse(run.stdout) as Cruise;
}

/** What is wrong with the project's own imports, or with rules that are about no file (any more). */
function checkSource(rules: readonly Rule[]): readonly string[] {
  const { modules, summary } = cruise('.');
  const wrong = summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`);
  console.log(`${summary.totalCruised} modules read, ${wrong.length} violations.`);
  if (summary.totalCruised < FEWEST_MODULES) wrong.push(`Only ${summary.totalCruised} modules were read.`);
  const isAbout = ({ path = '', pathNot }: Rule['from'], file: string): boolean =>
    new RegExp(path).test(file) && !(pathNot !== undefined && new RegExp(pathNot).test(file));
  const idle = rules.filter(({ from }) => !modules.some(({ source }) => isAbout(from, source)));
  return [...wrong, ...idle.map(({ name }) => `${name}: the rule is about no file.`)];
}

/** Rules that let their planted import pass. */
function checkRules(rules: readonly Rule[]): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'paperchain-layers-'));
  try {
    plantAll(folder);
    const { violations } = cruise(folder).summary;
    return rules
      .filter(({ name }) => {
        const from = PLANTED_IMPORTS[name]?.[0];
        return !violations.some((each) => each.rule.name === name && each.from === from);
      })
      .map(({ name }) => `${name}: its planted violation was not caught.`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes every planted import, and what it imports, into a project of their own that shares our packages. */
function plantAll(folder: string): void {
  cpSync('tsconfig.depcruise.json', join(folder, 'tsconfig.depcruise.json'));
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  const lines = new Map<string, string[]>();
  const write = (file: string, line: string): void =>
    void lines.set(file, [...(lines.get(file) ?? []), `${line}\n`]);
  for (const [name, [from, to]] of Object.entries(PLANTED_IMPORTS)) {
    const isFile = /^(utils|components|entrypoints|tests)\//.test(to);
    const address = isFile ? `./${relative(dirname(from), to)}` : to;
    write(from, to === '' ? 'export {};' : `import '${address}';`);
    if (isFile)
      write(to, name === 'no-circular' ? `import './${relative(dirname(to), from)}';` : 'export {};');
  }
  for (const [file, text] of lines) {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    writeFileSync(join(folder, file), text.join(''));
  }
}

const { forbidden } = createRequire(import.meta.url)(CONFIG) as { readonly forbidden: readonly Rule[] };
const wrong = [...checkSource(forbidden), ...checkRules(forbidden)];
for (const each of wrong) console.error(each);
process.exit(wrong.length === 0 ? 0 : 1);
