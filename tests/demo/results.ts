import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { checkBag } from '../setup/check-bag.ts';
import { checkBundle } from '../setup/check-bundle.ts';
import type { ReplicaMessage } from '../replica/mailbox/types.ts';
import type { CaptureFigures } from './report.ts';
import { squeeze } from './squeeze.ts';

/** What was kept by clicking, and how good a copy the site lets us have that way. */
export interface Captured {
  readonly captures: readonly CaptureFigures[];
  readonly fidelity: 'original' | 'as shown';
}

interface TimelineEntry {
  readonly subject: string;
  readonly fidelity: string;
  readonly original: { readonly sha256: string; readonly file: string };
}

/** Checks the exports with other people's programs against what the replica served. Each problem is a sentence. */
export async function checkResults(
  out: string,
  messages: readonly ReplicaMessage[],
  captured: Captured,
): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'paperchain-pack-'));
  try {
    execFileSync('unzip', ['-q', '-o', join(out, 'pack.zip'), '-d', folder], {
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    });
    const [top = ''] = readdirSync(folder);
    const bag = join(folder, top);
    const timeline = readFileSync(join(bag, 'data/timeline.json'), 'utf8');
    writeFileSync(join(out, 'timeline.json'), timeline);
    const { entries } = JSON.parse(timeline) as { entries: TimelineEntry[] };
    return [
      ...checkCaptures(captured),
      ...checkFidelity(entries),
      ...checkHashes(bag, entries, messages),
      ...(await checkBag(bag)),
      ...checkPdf(join(out, 'chronology.pdf'), entries),
      ...checkPdf(join(out, 'bundle.pdf'), entries),
      ...checkBundle(join(out, 'bundle.pdf')),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function checkCaptures({ captures, fidelity: wanted }: Captured): string[] {
  return captures
    .filter(({ fidelity }) => fidelity !== wanted)
    .map(
      ({ file, fidelity, problem }) =>
        `${file}: ${fidelity === null ? 'not kept' : `kept as "${fidelity}", not "${wanted}"`}. ${problem ?? ''}`,
    );
}

/** Whichever way it was kept, in the end every entry has its original. */
function checkFidelity(entries: readonly TimelineEntry[]): string[] {
  return entries
    .filter(({ fidelity }) => fidelity !== 'original')
    .map(({ subject, fidelity }) => `timeline.json: "${subject}" is "${fidelity}", not "original"`);
}

function checkHashes(
  bag: string,
  entries: readonly TimelineEntry[],
  messages: readonly ReplicaMessage[],
): string[] {
  const byHash = new Map(entries.map((entry) => [entry.original.sha256, entry]));
  return messages.flatMap(({ sha256, file }) => {
    const entry = byHash.get(sha256);
    if (!entry) return [`${file}: its SHA-256 is not in timeline.json`];
    const packed = createHash('sha256')
      .update(readFileSync(join(bag, entry.original.file)))
      .digest('hex');
    return packed === sha256 ? [] : [`${file}: the file in the pack differs`];
  });
}

function checkPdf(pdf: string, entries: readonly TimelineEntry[]): string[] {
  const qpdf = spawnSync('qpdf', ['--check', pdf], { encoding: 'utf8' });
  const info = execFileSync('pdfinfo', [pdf], { encoding: 'utf8' });
  const text = readText(pdf);
  const name = basename(pdf);
  return [
    ...(qpdf.status === 0 ? [] : [`qpdf --check: ${qpdf.stdout}${qpdf.stderr}`]),
    ...(/^Tagged:\s+yes/m.test(info) ? [] : [`${name} is not tagged`]),
    ...entries
      .filter(({ subject }) => !holdsSubject(text, subject))
      .map(({ subject }) => `${name}: pdftotext does not find the subject "${subject}"`),
  ];
}

/**
 * Whether a subject is in the text. Poppler guesses the order of words where a line mixes directions, so there every
 * word must be found, wherever it stands.
 */
function holdsSubject(text: string, subject: string): boolean {
  if (text.includes(squeeze(subject))) return true;
  const mixesDirections = /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(subject);
  return mixesDirections && subject.split(/\s+/).every((word) => text.includes(squeeze(word)));
}

/** Both readings poppler offers: in reading order, and in the order of the content. A line break falls where a space or nothing was. */
function readText(pdf: string): string {
  const read = (...how: string[]): string =>
    execFileSync('pdftotext', [...how, pdf, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 });
  return squeeze(`${read()}\n${read('-raw')}`);
}
