import { describe, expect, it } from 'vitest';
import type { BundlePlan } from '../../../utils/domain/bundle-plan.ts';
import { addRedaction } from '../../../utils/domain/edit-bundle-plan.ts';
import { DEFAULT_MATTER_ID } from '../../../utils/domain/index.ts';
import { isSameBundle } from '../../../utils/domain/same-bundle.ts';

const plan: BundlePlan = {
  shape: 1,
  matterId: DEFAULT_MATTER_ID,
  preset: 'plain',
  title: 'Sam',
  subtitle: '',
  numbering: 'continuous',
  textSize: 10,
  leaveOutQuoted: true,
  includeNotes: false,
  includeConfidential: false,
  appeal: null,
  volumeBytes: null,
  sections: [],
  redactions: [],
  follows: null,
};
const none = new Map<string, string>();
const one = new Map([['sha', 'secret']]);

describe('whether a file is of the bundle as it is', () => {
  it('is so for the plan read anew from the store, and whenever it was begun', () => {
    expect(isSameBundle({ plan, passwords: none }, { plan: structuredClone(plan), passwords: none })).toBe(
      true,
    );
    expect(isSameBundle({ plan, passwords: none }, { plan: { ...plan, begunAt: 7 }, passwords: none })).toBe(
      true,
    );
  });

  it('is not so when words are to be removed since, or another bundle was begun', () => {
    const redacted = addRedaction(plan, { words: 'Rowan', reason: 'another child’s name' });
    expect(isSameBundle({ plan, passwords: none }, { plan: redacted, passwords: none })).toBe(false);
    expect(
      isSameBundle({ plan, passwords: none }, { plan: { ...plan, preset: 'meeting' }, passwords: none }),
    ).toBe(false);
  });

  it('is not so when a password was given since; one that was forgotten changes nothing', () => {
    expect(isSameBundle({ plan, passwords: none }, { plan, passwords: one })).toBe(false);
    expect(isSameBundle({ plan, passwords: one }, { plan, passwords: none })).toBe(true);
    expect(isSameBundle({ plan, passwords: one }, { plan, passwords: new Map([['sha', 'other']]) })).toBe(
      false,
    );
  });
});
