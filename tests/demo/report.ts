import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One message kept by clicking. */
export interface CaptureFigures {
  readonly file: string;
  readonly messageId: string;
  readonly sha256: string;
  readonly fidelity: 'original' | 'as shown' | null;
  readonly bytes: number;
  /** From the click to the button saying "Kept", in ms; null when it was not kept. */
  readonly msClickToStored: number | null;
  /** Why it was not kept, in the words the panel showed. */
  readonly problem: string | null;
}

/** One export. */
export interface ExportFigures {
  readonly form: string;
  readonly file: string;
  readonly ms: number;
  readonly pages: number | null;
  readonly bytes: number;
  /** All of the browser's processes together, shared pages counted once, bytes; null where the system does not tell. */
  readonly peakMemory: number | null;
}

/** Outlook's two halves: every entry is as shown and like its mail, then every entry is given its original. */
export interface OriginalsFigures {
  /** Entries as shown that had the subject, the sender's name and the minute of their mail. */
  readonly asShown: number;
  /** Files downloaded through Outlook's own menu and dropped on the app page. */
  readonly files: number;
  /** Of these: matched for certain and added by one click. */
  readonly added: number;
  /** Of these: shown beside an entry, judged and added one by one. */
  readonly chosen: number;
  /** From opening the app page to the last one added. */
  readonly ms: number;
}

/** `report.json`; described in docs/demo.md. */
export interface Report {
  readonly startedAt: string;
  readonly site: string;
  readonly via: 'button' | 'import';
  readonly browser: 'chromium' | 'firefox';
  readonly layout: string;
  readonly mailbox: string;
  readonly messages: number;
  readonly captures: readonly CaptureFigures[];
  /** Null where clicking keeps the original itself. */
  readonly originals: OriginalsFigures | null;
  readonly exports: readonly ExportFigures[];
  /** How many requests the browser made, by host. */
  readonly requests: Readonly<Record<string, number>>;
  /** Hosts other than the replica's. Must be empty. */
  readonly otherHosts: readonly string[];
  readonly consoleErrors: readonly string[];
  readonly policyViolations: readonly string[];
  readonly skipped: readonly { readonly file: string; readonly reason: string }[];
  /** What did not hold at the end. Empty when all is well. */
  readonly problems: readonly string[];
}

export function writeReport(out: string, report: Report): void {
  writeFileSync(join(out, 'report.json'), `${JSON.stringify(report, null, 2)}\n`);
}

/** Middle value of some figures. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
