import { describe, expect, it } from 'vitest';
import { endKey, readProposalKey, startKey } from '../../../utils/clocks/proposal-key.ts';

describe('the key of a proposal', () => {
  it('tells again what it was made of', () => {
    expect(
      readProposalKey(
        startKey('england-assessment', 'A2', { entryId: 'e1', about: 'educational psychology' }),
      ),
    ).toEqual({
      kind: 'start',
      set: 'england-assessment',
      rule: 'A2',
      entryId: 'e1',
      about: 'educational psychology',
    });
    expect(startKey('a', 'b', { entryId: 'c', about: '' })).toBe('start a/b c');
    expect(readProposalKey(endKey('c1', 'e1'))).toEqual({ kind: 'end', clockId: 'c1', entryId: 'e1' });
  });

  it('is nothing when it has another shape', () => {
    for (const key of ['', 'start x', 'begin a/b c', 'end a b c']) expect(readProposalKey(key)).toBeNull();
  });
});
