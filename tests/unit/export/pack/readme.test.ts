// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { DEFAULT_MATTER_ID, type ExportScope } from '../../../../utils/domain/index.ts';
import { startPacking } from '../../../../utils/export/pack/packed.ts';
import { readmeText } from '../../../../utils/export/pack/readme.ts';
import { COUNCIL, making, sampleBox } from './sample.ts';

const scope: ExportScope = {
  matterId: DEFAULT_MATTER_ID,
  from: null,
  until: null,
  partyIds: [],
  tagIds: [],
  includeConfidential: false,
  includeNotes: false,
};
const covers = (more: Partial<ExportScope>): string =>
  /^Covers: +(.*)$/mu.exec(
    readmeText(startPacking(sampleBox().source, making(), { scope: { ...scope, ...more } })),
  )?.[1] ?? '';

describe('README.txt', () => {
  it('says what was covered', () => {
    expect(covers({})).toBe('the whole timeline');
    expect(covers({ from: '2026-01-01', until: '2026-03-31', partyIds: [COUNCIL.id] })).toBe(
      'from 2026-01-01, until 2026-03-31, chosen people and organisations',
    );
  });

  it('keeps a hostile title and reason on one line each', () => {
    const packing = startPacking({ ...sampleBox().source, title: 'x\r\nMade: never\u202e' }, making(), {});
    packing.leftOut.push({ entryId: null, reference: 'E1', title: 'a\nb', reason: 'c\nd' });
    const text = readmeText(packing);
    expect(text).toContain('Record:    x Made: never\n');
    expect(text).toContain('  * E1: a b\n    c d\n');
  });

  it('says what a hash does not prove', () => {
    const text = readmeText(startPacking(sampleBox().source, making(), {}));
    expect(text).toContain('It does not show that what an email says is true');
    expect(text).toContain('Made:      3 July 2026, 14:05 (time in England), with Paperchain 0.1.0\n');
  });
});
