import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILDS, type BrowserName, type Launched, type LaunchOptions } from '../harness/launch.ts';

/** The parts of the manifest that a test may change. */
export interface Manifest {
  host_permissions: string[];
  permissions: string[];
  optional_permissions: string[];
}

/** Runs with the build of the browser under test, its manifest changed in one point. */
export type WithManifest = (
  change: (manifest: Manifest) => void,
  run: (browser: Launched) => Promise<void>,
) => Promise<void>;

/**
 * Runs with the production build whose manifest is changed in one point. No test can press the browser's own question
 * for a permission, so what it would give is given at installation; all of our code is as it is shipped.
 */
export function makeWithManifest(
  browserName: BrowserName,
  start: (more: Partial<LaunchOptions>) => Promise<Launched>,
): WithManifest {
  return async (change, run) => {
    const build = mkdtempSync(join(tmpdir(), 'paperchain-build-'));
    cpSync(BUILDS[browserName], build, { recursive: true });
    const path = join(build, 'manifest.json');
    const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
    change(manifest);
    writeFileSync(path, JSON.stringify(manifest));
    const browser = await start({ build });
    await run(browser);
    await browser.close();
    rmSync(build, { recursive: true, force: true });
  };
}
