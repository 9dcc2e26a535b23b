import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The project's own files, relative to the current folder: what git tracks, or, in a copy without git, whatever `.gitignore` does not name. */
export function listFiles(): readonly string[] {
  const tracked = spawnSync('git', ['ls-files'], { encoding: 'utf8' });
  return tracked.status === 0 ? tracked.stdout.split('\n').filter(Boolean) : walk('', readIgnored());
}

/** The bare names in `.gitignore`, without patterns: enough for ours, where only `*.log` is a pattern. */
function readIgnored(): ReadonlySet<string> {
  const lines = readFileSync('.gitignore', 'utf8').split('\n');
  return new Set(['.git', ...lines.map((line) => line.replace(/\/$/, ''))]);
}

function walk(folder: string, ignored: ReadonlySet<string>): string[] {
  return readdirSync(folder || '.', { withFileTypes: true })
    .filter(({ name }) => !ignored.has(name) && !name.endsWith('.log'))
    .flatMap((found) => {
      const path = join(folder, found.name);
      return found.isDirectory() ? walk(path, ignored) : [path];
    });
}
