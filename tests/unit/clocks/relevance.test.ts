// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { clockMailsOf } from '../../../utils/clocks/clock-mails.ts';
import { findAnySign, type ClockMail } from '../../../utils/clocks/find-signs.ts';
import { relevanceOf, type FirstLook } from '../../../utils/clocks/relevance.ts';
import { RULE_SETS } from '../../../utils/clocks/rules/rule-sets.ts';
import { asEntryId, asTagId } from '../../../utils/domain/index.ts';
import { inventedEntry } from '../components/invented-entry.ts';
import { ALL_RULES } from './rule-named.ts';
import { readSampleMails } from './sample-mails.ts';

const isRelevant = relevanceOf(RULE_SETS);
const looksRelevant = (mail: Partial<FirstLook>): boolean =>
  isRelevant({ subject: '', files: '', tags: [], ownText: null, ...mail });

describe('the first look', () => {
  it('never throws away a mail that fits a sign', async () => {
    const signs = ALL_RULES.flatMap(({ starts, ends }) => [...starts, ...ends]);
    const fitting = (await readSampleMails()).filter((mail) => findAnySign(signs, mail));
    expect(fitting.length).toBeGreaterThan(15);
    const first = ({ body, direction, ...mail }: ClockMail): FirstLook => ({
      ...mail,
      ownText: direction === 'sent' ? () => body : null,
    });
    expect(fitting.filter((mail) => !isRelevant(first(mail)))).toEqual([]);
  });

  it('throws away what cannot speak of a clock', () => {
    expect(looksRelevant({ subject: 'Head lice in Year 5' })).toBe(false);
    expect(looksRelevant({ subject: 'Head lice in Year 5', tags: ['decision-letter'] })).toBe(true);
    expect(looksRelevant({ subject: 'Your ANNUAL  REVIEW meeting' })).toBe(true);
    expect(looksRelevant({ subject: 'For you', files: 'Final EHC Plan.pdf' })).toBe(true);
    expect(looksRelevant({ subject: 'Hello', ownText: () => 'Please take this to stage 2.' })).toBe(true);
    expect(looksRelevant({ subject: 'Hello', ownText: () => 'Please feed the cat.' })).toBe(false);
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
    expect(mails.map(({ entryId, body }) => [entryId, body])).toEqual([['dated', 'words']]);
  });
});
