// Makes sure the outside programs are there: `node tests/setup/ensure.ts [chromium] [firefox] [judges]`. Installs them from Debian where it may, else says what is missing.
import { execFileSync, spawnSync } from 'node:child_process';
import { findChromium } from './find-chromium.ts';
import { findFirefox } from './find-firefox.ts';
import { CHROMIUM_PACKAGES, FIREFOX_PACKAGE, JUDGES, type Program } from './programs.ts';

function has(program: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
}

/** How to run a command as root, or null when we may not. */
function rootPrefix(): readonly string[] | null {
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n'] : null;
}

function installFromDebian(packages: readonly string[]): boolean {
  const prefix = rootPrefix();
  if (!has('apt-get') || !prefix) return false;
  console.log(`Installing ${packages.join(', ')} from Debian…`);
  const run = (...words: string[]): boolean => {
    const [program = '', ...rest] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', ...words];
    return spawnSync(program, rest, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  };
  return (
    run('apt-get', 'update', '-qq') &&
    run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...packages)
  );
}

function downloadChromium(): boolean {
  console.log("Downloading Playwright's Chromium…");
  try {
    execFileSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit', timeout: 300_000 });
    return true;
  } catch {
    return false;
  }
}

/** False where libraries are missing: Playwright's download brings none. On Windows `--version` would open a window, so we do not ask. */
function starts(program: string): boolean {
  return process.platform === 'win32' || spawnSync(program, ['--version'], { timeout: 30_000 }).status === 0;
}

/** A usable Chromium, brought if need be. Exits with a plain message when there is none to be had. */
export function ensureChromium(): string {
  const found = findChromium();
  if (found && starts(found)) return found;
  if (!installFromDebian(CHROMIUM_PACKAGES) && !found) downloadChromium();
  const brought = findChromium();
  if (brought && starts(brought)) return brought;
  return stop(
    brought
      ? `Chromium at ${brought} does not start: libraries are probably missing.`
      : 'No Chromium was found and none could be installed.',
    `Install it with its libraries (on Debian, as root: apt-get install ${CHROMIUM_PACKAGES.join(' ')}; elsewhere: npx playwright install --with-deps chromium) or set CHROMIUM_PATH, and run this again.`,
  );
}

/** Firefox, brought from Debian if need be. Exits with a plain message when there is none to be had. */
export function ensureFirefox(): string {
  const found = findFirefox();
  if (found && starts(found)) return found;
  installFromDebian([FIREFOX_PACKAGE]);
  const brought = findFirefox();
  if (brought && starts(brought)) return brought;
  return stop(
    'No Firefox was found and none could be installed.',
    `Install it (on Debian, as root: apt-get install ${FIREFOX_PACKAGE}) or set FIREFOX_PATH, and run this again.`,
  );
}

function listPackages(programs: readonly Program[]): readonly string[] {
  return [...new Set(programs.map((program) => program.debian))];
}

/** The programs that judge our output, brought if need be. Exits with a plain message when one is missing. */
export function ensureJudges(): void {
  const missing = JUDGES.filter((program) => !has(program.name));
  if (missing.length === 0) return;
  installFromDebian(listPackages(missing));
  const still = missing.filter((program) => !has(program.name));
  if (still.length === 0) return;
  stop(
    `Missing: ${still.map((program) => `${program.name} (${program.why})`).join(', ')}.`,
    `Install them (on Debian or Ubuntu, as root: apt-get install ${listPackages(still).join(' ')}) and run this again.`,
  );
}

function stop(what: string, next: string): never {
  console.error(`\n${what}\n${next}\n`);
  process.exit(1);
}

if (import.meta.main) {
  if (process.argv.includes('chromium')) ensureChromium();
  if (process.argv.includes('firefox')) ensureFirefox();
  if (process.argv.includes('judges')) ensureJudges();
}
