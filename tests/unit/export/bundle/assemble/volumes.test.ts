// @vitest-environment node
// Volumes are judged by qpdf and poppler, as bundles of one file are.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitDocuments } from '../../../../../utils/export/bundle/assemble/volumes.ts';
import type { BundleJob } from '../../../../../utils/export/bundle/assemble/bundle-job.ts';
import type { BundlePart } from '../../../../../utils/export/bundle/part.ts';
import { checkBundle, readPages } from '../../../../setup/check-bundle.ts';
import { emailDocument, pagesPart, partsOf, planWith, readBundle, writtenVolumes } from './made-bundle.ts';

/** Bytes that no packing makes smaller. */
function noise(length: number, seed: number): Uint8Array {
  let state = seed + 1;
  return Uint8Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return (state >> 16) & 255;
  });
}

/** A document of so many pages that takes so many bytes and names the page of another. */
function heavyPart(
  id: string,
  { pages, bytes, to }: { pages: number; bytes: number; to: string },
): BundlePart {
  const light = pagesPart(id, pages, { to });
  return {
    ...light,
    draw: async (sheet, setting) => {
      await light.draw(sheet, setting);
      sheet.pdf.ref({ Filter: 'Own' }).end(noise(bytes, bytes) as unknown as Buffer);
    },
  };
}

const IDS = ['a', 'b', 'c', 'd', 'e'];

async function written(limit: number, sizes: readonly number[], more: Partial<BundleJob['plan']> = {}) {
  const sections = [
    { id: 's1', title: 'Emails', documents: IDS.slice(0, 3).map((id) => emailDocument(id)) },
    { id: 's2', title: 'Reports', documents: IDS.slice(3).map((id) => emailDocument(id)) },
  ];
  const plan = planWith(sections, { volumeBytes: limit, ...more });
  const parts = partsOf(
    ...IDS.map((id, at) =>
      heavyPart(id, { pages: 2, bytes: sizes[at] ?? 0, to: IDS[IDS.length - 1 - at] ?? 'a' }),
    ),
  );
  return writtenVolumes(plan, parts);
}

describe('volumes', () => {
  it('are whole files within the size, each numbered from its first page, with its bookmarks and way back', async () => {
    const { facts, paths } = await written(260_000, [90_000, 90_000, 90_000, 90_000, 90_000]);
    expect(facts.map(({ volume }) => volume)).toEqual([
      { number: 1, of: 3 },
      { number: 2, of: 3 },
      { number: 3, of: 3 },
    ]);
    for (const { bytes } of facts) expect(bytes).toBeLessThanOrEqual(260_000);
    for (const path of paths) expect(checkBundle(path)).toEqual([]);
    const [first = '', second = ''] = paths;
    expect(readPages(first)[0]).toContain('Volume 1 of 3: documents 1 to 2');
    expect(readPages(second)[0]).toContain('Volume 2 of 3: documents 3 to 4');
  }, 60_000);

  it('have each the index of all, with the volume before the page, and references that name the volume', async () => {
    const { paths } = await written(260_000, [90_000, 90_000, 90_000, 90_000, 90_000]);
    for (const path of paths) {
      const index = readPages(path)[1] ?? '';
      expect(index.match(/Vol \d: \d+–\d+/gu)).toEqual([
        'Vol 1: 3–4',
        'Vol 1: 5–6',
        'Vol 2: 3–4',
        'Vol 2: 5–6',
        'Vol 3: 3–4',
      ]);
    }
  }, 60_000);

  it('go on with a section’s numbers where one is spread over two files', async () => {
    const { paths } = await written(260_000, [90_000, 90_000, 90_000, 90_000, 90_000], {
      numbering: 'by section',
    });
    const labels = readBundle(paths[1] ?? '').pagelabels.map(({ index, label }) => [
      index,
      label['/P'] ?? '',
      label['/St'] ?? 1,
    ]);
    expect(labels).toEqual([
      [0, '', 1],
      [2, 'u:A', 5],
      [4, 'u:B', 1],
    ]);
    expect(readPages(paths[1] ?? '')[2]).toMatch(/A5\s+·\s+3\s*$/u);
  }, 60_000);

  it('are one file, which is none of several, when all fits', async () => {
    const { facts, paths } = await written(900_000, [90_000, 90_000]);
    expect(facts.map(({ volume }) => volume)).toEqual([null]);
    expect(readPages(paths[0] ?? '').join('')).not.toContain('Volume');
  }, 60_000);

  it('give a document that is too large a file of its own, and say so', async () => {
    const { facts, paths } = await written(200_000, [10_000, 400_000, 10_000, 10_000, 10_000]);
    expect(facts.map(({ bytes }) => bytes > 200_000)).toEqual([false, true, false]);
    expect((readPages(paths[0] ?? '')[0] ?? '').replace(/\s+/gu, ' ')).toContain(
      'One document is larger than the size asked for',
    );
  }, 60_000);
});

describe('splitDocuments', () => {
  it('keeps the order, fills no file beyond its room but with one document, and begins none needlessly', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 1_000 }), { maxLength: 60 });
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 2_000 }), (bytes, room) => {
        const split = splitDocuments(
          bytes.map((size, at) => ({ id: String(at), bytes: size })),
          room,
        );
        const volumes = [...split.values()];
        expect(volumes).toEqual(volumes.toSorted((one, other) => one - other));
        expect(volumes[0] ?? 1).toBe(1);
        const files = Map.groupBy(bytes.keys(), (at) => volumes[at] ?? 0);
        const sum = (each: readonly number[]): number => each.reduce((all, at) => all + (bytes[at] ?? 0), 0);
        for (const [number, each] of files) {
          if (each.length > 1) expect(sum(each)).toBeLessThanOrEqual(room);
          const next = files.get(number + 1)?.[0];
          if (next !== undefined) expect(sum([...each, next])).toBeGreaterThan(room);
        }
      }),
    );
  });
});
