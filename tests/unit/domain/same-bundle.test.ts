import { describe, expect, it } from 'vitest';
import { addRedaction } from '../../../utils/domain/edit-bundle-plan.ts';
import { asEntryId } from '../../../utils/domain/index.ts';
import { isSameBundle } from '../../../utils/domain/same-bundle.ts';
import { madePlan } from '../../made/plan.ts';

const plan = madePlan({});
const none = new Map<string, string>();
const makings = { plan, passwords: none, chosen: [asEntryId('a'), asEntryId('b')] };
const one = new Map([['sha', 'secret']]);

describe('whether a file is of the bundle as it is', () => {
  it('is so for the plan read anew from the store, and whenever it was begun', () => {
    expect(isSameBundle(makings, { ...makings, plan: structuredClone(plan) })).toBe(true);
    expect(isSameBundle(makings, { ...makings, plan: { ...plan, begunAt: 7 } })).toBe(true);
  });

  it('is not so when words are to be removed since, or another bundle was begun', () => {
    const redacted = addRedaction(plan, { words: 'Rowan', reason: 'another child’s name' });
    expect(isSameBundle(makings, { ...makings, plan: redacted })).toBe(false);
    expect(isSameBundle(makings, { ...makings, plan: { ...plan, preset: 'meeting' } })).toBe(false);
  });

  it('is not so when an entry of it became confidential or went to the bin since, or came back', () => {
    const fewer = { ...makings, chosen: [asEntryId('a')] };
    expect(isSameBundle(makings, fewer)).toBe(false);
    expect(isSameBundle(fewer, makings)).toBe(false);
    expect(isSameBundle(makings, { ...makings, chosen: [asEntryId('a'), asEntryId('c')] })).toBe(false);
    expect(isSameBundle(makings, { ...makings, chosen: makings.chosen.toReversed() })).toBe(true);
  });

  it('is not so when a password was given since; one that was forgotten changes nothing', () => {
    const opened = { ...makings, passwords: one };
    expect(isSameBundle(makings, opened)).toBe(false);
    expect(isSameBundle(opened, makings)).toBe(true);
    expect(isSameBundle(opened, { ...makings, passwords: new Map([['sha', 'other']]) })).toBe(false);
  });
});
