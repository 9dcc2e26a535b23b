import { describe, expect, it } from 'vitest';
import { titleOfDone } from '../../../../components/import/words.ts';
import type { ImportReport } from '../../../../utils/domain/import.ts';

const NONE: ImportReport = {
  kept: 0,
  upgraded: 0,
  alreadyKept: 0,
  binned: 0,
  drafts: 0,
  skipped: 0,
  problems: [],
  stopped: null,
};

describe('titleOfDone', () => {
  it('says that all were there only when all could be read', () => {
    expect(titleOfDone({ ...NONE, alreadyKept: 3 })).toBe('All of these were already there');
    const problem = { file: 'broken.msg', position: '', offset: 0, length: 9, reason: 'Not an email.' };
    expect(titleOfDone({ ...NONE, alreadyKept: 3, problems: [problem] })).toBe('Nothing new to keep');
    expect(titleOfDone({ ...NONE, problems: [problem] })).toBe('Nothing was kept');
  });
});
