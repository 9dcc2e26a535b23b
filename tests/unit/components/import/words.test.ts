import { describe, expect, it } from 'vitest';
import { titleOfDone } from '../../../../components/import/words.ts';
import { emptyReport } from '../../../../utils/import/run/ledger.ts';

const NONE = emptyReport();

describe('titleOfDone', () => {
  it('says that all were there only when all could be read', () => {
    expect(titleOfDone({ ...NONE, alreadyKept: 3 })).toBe('All of these were already there');
    const problem = { file: 'broken.msg', position: '', offset: 0, length: 9, reason: 'Not an email.' };
    expect(titleOfDone({ ...NONE, alreadyKept: 3, problems: [problem] })).toBe('Nothing new to keep');
    expect(titleOfDone({ ...NONE, problems: [problem] })).toBe('Nothing was kept');
  });
});
