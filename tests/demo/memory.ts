import { readdirSync, readFileSync } from 'node:fs';

/** Resident memory in bytes of every process whose command line holds `mark`, or null where the system does not tell (not Linux). */
export function residentMemory(mark: string): number | null {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((pid) => memoryOf(pid, mark))
      .reduce((sum, bytes) => sum + bytes, 0);
  } catch {
    return null;
  }
}

function memoryOf(pid: string, mark: string): number {
  try {
    if (!readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(mark)) return 0;
    const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Number(kilobytes ?? 0) * 1024;
  } catch {
    return 0; // it ended while we looked
  }
}

/** Watches memory while `work` runs and gives its peak beside the result. */
export async function withPeakMemory<T>(
  mark: string,
  work: () => Promise<T>,
): Promise<{ value: T; peak: number | null }> {
  let peak = residentMemory(mark);
  const timer = setInterval(() => {
    const now = residentMemory(mark);
    if (now !== null) peak = Math.max(peak ?? 0, now);
  }, 100);
  try {
    return { value: await work(), peak };
  } finally {
    clearInterval(timer);
  }
}
