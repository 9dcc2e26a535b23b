// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { entryFiles } from '../../../../utils/export/pack/entry-files.ts';
import { entryStem, type PackFile } from '../../../../utils/export/pack/pack-file.ts';
import { startPacking } from '../../../../utils/export/pack/packed.ts';
import type { Entry } from '../../../../utils/domain/index.ts';
import { timelineEntry } from '../../../../utils/export/pack/timeline-entry.ts';
import { addLetter, making, sampleBox } from './sample.ts';

const stem = (more: Partial<Entry>): string => entryStem(sampleBox().add(more));

async function pathsOf(files: AsyncIterable<PackFile>): Promise<string[]> {
  const paths: string[] = [];
  for await (const file of files) paths.push(file.path);
  return paths;
}

describe('entryStem', () => {
  it('is day and time in England, who from, subject', () => {
    expect(stem({ subject: 'Re: Draft plan' })).toBe('2026-07-03 1405 Sarah Cole - Re Draft plan');
    expect(stem({ happenedAt: Date.parse('2026-01-03T14:05:00Z') })).toMatch(/^2026-01-03 1405 /u);
  });

  it('falls back to the address, then to plain words', () => {
    expect(stem({ from: [{ name: '', address: 'a@example.org' }], subject: '' })).toBe(
      '2026-07-03 1405 a@example.org - no subject',
    );
    expect(stem({ from: [] })).toBe('2026-07-03 1405 unknown sender - Draft plan');
  });

  it('leaves the subject room beside a long name', () => {
    const text = stem({ from: [{ name: 'Head Teacher of '.repeat(20), address: '' }] });
    expect(text).toMatch(/^2026-07-03 1405 [^-]{1,40} - Draft plan$/u);
  });
});

describe('entryFiles', () => {
  it('yields the original first and records where everything lies', async () => {
    const box = sampleBox();
    const attachment = box.attach('Plan.pdf', 'plan');
    const entry = box.add({ attachments: [attachment] });
    const packing = startPacking(box.source, making(), {});
    const paths = await pathsOf(entryFiles(packing, entry));
    expect(paths).toEqual([
      'data/originals/2026-07-03 1405 Sarah Cole - Draft plan.eml',
      'data/attachments/E1 - Plan.pdf',
    ]);
    expect(packing.places.get(entry.id)).toEqual({
      original: paths[0],
      earlierReading: null,
      attachments: new Map([[attachment, paths[1]]]),
      papers: new Map(),
    });
  });

  it('packs an Outlook file as one', async () => {
    const box = sampleBox();
    const entry = box.add({ originalType: 'application/vnd.ms-outlook' });
    const paths = await pathsOf(entryFiles(startPacking(box.source, making(), {}), entry));
    expect(paths).toEqual(['data/originals/2026-07-03 1405 Sarah Cole - Draft plan.msg']);
  });

  it('packs every file of a paper in its own kind, whatever its name claims, in reading order', async () => {
    const box = sampleBox();
    const entry = addLetter(box, ['one', 'two']);
    const packing = startPacking(box.source, making(), {});
    expect(await pathsOf(entryFiles(packing, entry))).toEqual([
      'data/originals/2026-07-03 Letter from Northshire County Council - 1 of 2 - Decision.jpg',
      'data/originals/2026-07-03 Letter from Northshire County Council - 2 of 2 - Decision.jpg',
    ]);
    expect([...(packing.places.get(entry.id)?.papers.keys() ?? [])]).toEqual(entry.papers);
  });

  it('does not number the one file of a paper, and names a paper of nobody', async () => {
    const box = sampleBox();
    const entry = addLetter(box, ['one'], { partyId: null, isOwnPaper: true });
    const paths = await pathsOf(entryFiles(startPacking(box.source, making(), {}), entry));
    expect(paths).toEqual(['data/originals/2026-07-03 Letter sent - Decision.jpg']);
  });

  it('leaves out a lost file of a paper by name, and packs the rest', async () => {
    const box = sampleBox();
    const entry = addLetter(box, ['one', 'two']);
    box.blobs.delete(entry.originalSha256);
    const packing = startPacking(box.source, making(), {});
    const paths = await pathsOf(entryFiles(packing, entry));
    expect(paths).toHaveLength(1);
    expect(packing.leftOut).toMatchObject([{ reference: 'E1', title: 'File 1 of 2 of “Decision”' }]);
    const [first, second] = timelineEntry(packing, entry).papers ?? [];
    expect([first?.file, second?.file]).toEqual([null, paths[0]]);
    expect(timelineEntry(packing, entry).original.file).toBeNull();
  });

  it('packs a reading that is no JSON as it is, without a text', async () => {
    const box = sampleBox();
    const entry = box.add({ fidelity: 'as shown' }, 'not json');
    const packing = startPacking(box.source, making(), {});
    const paths = await pathsOf(entryFiles(packing, entry));
    expect(paths).toEqual(['data/page-readings/2026-07-03 1405 Sarah Cole - Draft plan.page-reading.json']);
  });
});
