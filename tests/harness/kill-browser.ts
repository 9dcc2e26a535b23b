import { readFileSync, readdirSync } from 'node:fs';
import type { Launched } from './launched.ts';
import { whenSettled } from './pages/when-settled.ts';

/** Every process of the browser that uses this profile; both browsers name it on their command lines. */
function processesOf(profile: string): readonly number[] {
  const numbers = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const uses = (pid: string): boolean => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').join(' ').includes(profile);
    } catch {
      return false; // it ended while we looked
    }
  };
  return numbers.filter(uses).map(Number);
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
  await whenSettled(() => Promise.resolve(processesOf(profile).length === 0), 10_000);
  await context.close().catch(() => undefined);
  return pids.length;
}
