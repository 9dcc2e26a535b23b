// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { startPacking } from '../../../../utils/export/pack/packed.ts';
import { TAG_FILES } from '../../../../utils/export/pack/tag-files.ts';
import { hashOf, making, sampleBox } from './sample.ts';

const packing = startPacking(sampleBox().source, making(), {});
packing.files.push({ path: 'data/a', size: 3, sha256: hashOf('abc') });
packing.files.push({ path: 'README.txt', size: 1, sha256: hashOf('r') });
const text = (wanted: string): string => TAG_FILES.find(([path]) => path === wanted)?.[1](packing) ?? '';

describe('tag files', () => {
  it('list payload and tags apart', () => {
    expect(text('manifest-sha256.txt')).toBe(`${hashOf('abc')}  data/a\n`);
    expect(text('tagmanifest-sha256.txt')).toBe(`${hashOf('r')}  README.txt\n`);
  });

  it('end with the tag manifest, so that it lists all others', () => {
    expect(TAG_FILES.at(-1)?.[0]).toBe('tagmanifest-sha256.txt');
  });

  it('describe the bag, and no organisation', () => {
    expect(text('bag-info.txt')).toBe(
      'External-Description: My record: correspondence kept with Paperchain, 0 entries\n' +
        'Bagging-Date: 2026-07-03\nPayload-Oxum: 3.1\nBag-Software-Agent: Paperchain 0.1.0\n',
    );
  });
});
