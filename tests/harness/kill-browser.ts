import { readFileSync, readdirSync } from 'node:fs';
import type { Launched } from './launched.ts';
import { whenSettled } from './pages/when-settled.ts';

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

function readProcess(pid: string): readonly Process[] {
  try {
    const parent = /^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return [{ pid: Number(pid), parent: Number(parent), command }];
  } catch {
    return []; // it ended while we looked
  }
}

/** The processes whose command line names the profile, and all that were started by them. */
function processesOf(profile: string): ReadonlySet<number> {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap(readProcess);
  const found = new Set(all.filter(({ command }) => command.includes(profile)).map(({ pid }) => pid));
  for (let before = -1; before < found.size;) {
    before = found.size;
    for (const { pid, parent } of all) if (found.has(parent)) found.add(pid);
  }
  return found;
}

function killOne(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It died with the process that had started it.
  }
}

/**
 * Ends all processes of a browser at once, as a crash or an empty battery does: none of them can write or tidy anything any
 * more. For a browser with a profile of its own, which must outlive it. Linux only. Gives how many were killed.
 */
export async function killBrowser({ profile, context }: Launched): Promise<number> {
  const pids = processesOf(profile);
  for (const pid of pids) killOne(pid);
  await whenSettled(() => Promise.resolve(processesOf(profile).size === 0), 10_000);
  await context.close().catch(() => undefined);
  return pids.size;
}
