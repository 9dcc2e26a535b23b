import { describe, expect, it } from 'vitest';
import { asMatterId, wholeScope } from '../../../utils/domain/index.ts';

describe('the scope of a whole matter', () => {
  it('has every day, party and tag, and neither confidential entries nor private notes', () => {
    expect(wholeScope(asMatterId('m1'))).toEqual({
      matterId: 'm1',
      from: null,
      until: null,
      partyIds: [],
      tagIds: [],
      includeConfidential: false,
      includeNotes: false,
    });
  });
});
