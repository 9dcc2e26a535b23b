// Bundles of invented documents, and what other programs read in them.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { BundleDocument, BundlePlan } from '../../../../../utils/domain/bundle-plan.ts';
import { asEntryId, asMatterId } from '../../../../../utils/domain/index.ts';
import type { BundlePart, PageSize } from '../../../../../utils/export/bundle/part.ts';
import type { BundleJob } from '../../../../../utils/export/bundle/assemble/bundle-job.ts';
import { writeVolumes } from '../../../../../utils/export/bundle/assemble/volumes.ts';
import { writeBundle } from '../../../../../utils/export/bundle/assemble/write-bundle.ts';
import { breakLines } from '../../../../../utils/export/text/lines.ts';
import { loadFont } from '../../load-font.ts';
import { makingOf } from '../../chronology/sample-entries.ts';

export const emailDocument = (id: string, more: Partial<BundleDocument> = {}): BundleDocument =>
  ({
    kind: 'entry',
    id,
    entryId: asEntryId(id),
    title: `Letter ${id}`,
    day: '2026-03-03',
    leftOut: false,
    ...more,
  }) as BundleDocument;

export const planWith = (sections: BundlePlan['sections'], more: Partial<BundlePlan> = {}): BundlePlan => ({
  shape: 1,
  matterId: asMatterId('default'),
  preset: 'plain',
  title: 'Zoë’s record',
  subtitle: '',
  numbering: 'continuous',
  textSize: 10,
  leaveOutQuoted: true,
  includeNotes: false,
  includeConfidential: false,
  appeal: null,
  volumeBytes: null,
  redactions: [],
  follows: null,
  sections,
  ...more,
});

/** A document of so many pages, each saying which it is; `to`: a document that it names with its page. */
export function pagesPart(
  id: string,
  count: number,
  more: { size?: PageSize; to?: string } = {},
): BundlePart {
  return {
    id,
    measure: async () => ({ pages: count, notices: [] }),
    draw: async (sheet, { fonts, pageOf }) => {
      await fonts.prepare('Regular', ['abc']);
      for (let page = 1; page <= count; page += 1) {
        sheet.addPage(more.size);
        const words = `Content of ${id}, sheet ${page}${more.to === undefined ? '' : `, see ${pageOf(more.to)}`}`;
        const element = sheet.pdf.struct('P');
        sheet.element.add(element);
        const content = sheet.pdf.markStructureContent('Span');
        for (const line of breakLines(words, fonts, { weight: 'Regular', direction: 'ltr', width: 40_000 }))
          sheet.writer.write(line, { x: 72, y: 100, size: 11, ink: '#000000' });
        sheet.pdf.endMarkedContent();
        element.add(content);
        element.end();
      }
    },
  };
}

export const partsOf = (...parts: readonly BundlePart[]): ReadonlyMap<string, BundlePart> =>
  new Map(parts.map((part) => [part.id, part]));

/** Writes a bundle to disk; the file goes when the test ends. */
export async function writtenBundle(
  plan: BundlePlan,
  parts: BundleJob['parts'],
  more: Partial<BundleJob> = {},
) {
  const chunks: Uint8Array[] = [];
  const job: BundleJob = { plan, parts, leftOut: [], making: makingOf({}), loadFont, ...more };
  const facts = await writeBundle(job, (chunk) => void chunks.push(chunk));
  const dir = mkdtempSync(join(tmpdir(), 'paperchain-bundle-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  const path = join(dir, 'bundle.pdf');
  writeFileSync(path, Buffer.concat(chunks));
  return { facts, path, ...readBundle(path) };
}

/** Writes a bundle as files of the size that its plan asks for. */
export async function writtenVolumes(plan: BundlePlan, parts: BundleJob['parts']) {
  const dir = mkdtempSync(join(tmpdir(), 'paperchain-volumes-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  const files = new Map<number, Uint8Array[]>();
  const job: BundleJob = { plan, parts, leftOut: [], making: makingOf({}), loadFont };
  const facts = await writeVolumes(job, plan.volumeBytes ?? Infinity, async (volume) => {
    const chunks: Uint8Array[] = [];
    files.set(volume?.number ?? 1, chunks);
    return (chunk) => void chunks.push(chunk);
  });
  const paths = facts.map(({ volume }) => {
    const number = volume?.number ?? 1;
    const path = join(dir, `${number}.pdf`);
    writeFileSync(path, Buffer.concat(files.get(number) ?? []));
    return path;
  });
  return { facts, paths };
}

const run = (program: string, ...words: readonly string[]): string =>
  execFileSync(program, words, { encoding: 'utf8', maxBuffer: 1 << 28 });

interface QpdfOutline {
  readonly title: string;
  readonly destpageposfrom1: number;
  readonly kids: readonly QpdfOutline[];
}

/** What qpdf and poppler say of a bundle. */
export function readBundle(path: string) {
  const { outlines, pages, pagelabels } = JSON.parse(
    run('qpdf', '--json', '--json-key=outlines', '--json-key=pages', '--json-key=pagelabels', path),
  ) as {
    outlines: readonly QpdfOutline[];
    pages: readonly unknown[];
    pagelabels: readonly { index: number; label: Record<string, unknown> }[];
  };
  return {
    check: run('qpdf', '--check', path),
    info: run('pdfinfo', path),
    outlines,
    pageCount: pages.length,
    pagelabels,
    textOf: (page: number) => run('pdftotext', '-layout', '-f', String(page), '-l', String(page), path, '-'),
    bytes: () => readFileSync(path),
  };
}
