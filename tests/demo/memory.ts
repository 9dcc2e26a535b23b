import { readdirSync, readFileSync } from 'node:fs';

interface Process {
  readonly pid: string;
  readonly parent: string;
  readonly command: string;
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return ''; // it ended while we looked
  }
}

function listProcesses(): Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => ({
      pid,
      parent: /^PPid:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? '',
      command: read(`/proc/${pid}/cmdline`),
    }));
}

/** The processes that name `mark` in their command line, with all their descendants. */
function familyOf(mark: string): ReadonlySet<string> {
  const all = listProcesses();
  const family = new Set(all.filter(({ command }) => command.includes(mark)).map(({ pid }) => pid));
  for (let grown = true; grown;) {
    const children = all.filter(({ pid, parent }) => family.has(parent) && !family.has(pid));
    for (const { pid } of children) family.add(pid);
    grown = children.length > 0;
  }
  return family;
}

/**
 * Memory in bytes of a browser, all its processes together, shared pages counted once (proportional set size), or null
 * where the system does not tell (not Linux). `profile`: folder of its profile, which its command line names.
 */
export function browserMemory(profile: string): number | null {
  if (process.platform !== 'linux') return null;
  const sizes = [...familyOf(profile)].map(
    (pid) => /^Pss:\s+(\d+) kB/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1],
  );
  return sizes.reduce((sum, kilobytes) => sum + Number(kilobytes ?? 0) * 1024, 0);
}

/** Watches a browser's memory while `work` runs and gives its peak beside the result. */
export async function withPeakMemory<T>(
  profile: string,
  work: () => Promise<T>,
): Promise<{ value: T; peak: number | null }> {
  let peak = browserMemory(profile);
  const timer = setInterval(() => {
    const now = browserMemory(profile);
    if (now !== null) peak = Math.max(peak ?? 0, now);
  }, 200);
  try {
    return { value: await work(), peak };
  } finally {
    clearInterval(timer);
  }
}
