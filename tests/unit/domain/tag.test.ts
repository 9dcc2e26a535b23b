import { describe, expect, it } from 'vitest';
import { BUILT_IN_TAGS } from '../../../utils/domain/index.ts';
import { isConfidential } from '../../../utils/domain/tag.ts';

const named = (label: string) => ({ label, confidential: false });

describe('a confidential tag', () => {
  it('is mediation, legal advice, or one that the user named so', () => {
    expect(BUILT_IN_TAGS.filter(isConfidential).map(({ id }) => id)).toEqual(['mediation', 'legal-advice']);
    expect(['Private', ' private ', 'Confidential'].map(named).map(isConfidential)).toEqual([
      true,
      true,
      true,
    ]);
    expect(['Private school', 'Not private', ''].map(named).map(isConfidential)).toEqual([
      false,
      false,
      false,
    ]);
  });
});
