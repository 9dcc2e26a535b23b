// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { clockMailsOf } from '../../../utils/clocks/clock-mails.ts';
import { findAnySign } from '../../../utils/clocks/find-signs.ts';
import { relevanceOf } from '../../../utils/clocks/relevance.ts';
import { RULE_SETS } from '../../../utils/clocks/rules/rule-sets.ts';
import { asEntryId, asTagId } from '../../../utils/domain/index.ts';
import { inventedEntry } from '../components/invented-entry.ts';
import { ALL_RULES } from './rule-named.ts';
import { readSampleMails } from './sample-mails.ts';

const isRelevant = relevanceOf(RULE_SETS);

describe('the first look', () => {
  it('never throws away a mail that fits a sign', async () => {
    const signs = ALL_RULES.flatMap(({ starts, ends }) => [...starts, ...ends]);
    const fitting = (await readSampleMails()).filter((mail) => findAnySign(signs, mail));
    expect(fitting.length).toBeGreaterThan(15);
    expect(fitting.filter((mail) => !isRelevant(mail))).toEqual([]);
  });

  it('throws away what cannot speak of a clock', () => {
    expect(isRelevant({ subject: 'Head lice in Year 5', tags: [] })).toBe(false);
    expect(isRelevant({ subject: 'Head lice in Year 5', tags: ['decision-letter'] })).toBe(true);
    expect(isRelevant({ subject: 'Your ANNUAL  REVIEW meeting', tags: [] })).toBe(true);
  });

  it('leaves out entries without a date of their own, and drafts', () => {
    const review = { subject: 'Annual review meeting', tags: [asTagId('annual-review')] };
    const entries = [
      inventedEntry('dated', review),
      inventedEntry('undated', { ...review, happenedFrom: 'captured' }),
      inventedEntry('draft', { ...review, isDraft: true }),
    ];
    const mails = clockMailsOf({
      entries,
      texts: new Map([[asEntryId('dated'), 'words']]),
      own: new Set(),
      isRelevant,
    });
    expect(mails.map(({ entryId, text }) => [entryId, text])).toEqual([['dated', 'words']]);
  });
});
