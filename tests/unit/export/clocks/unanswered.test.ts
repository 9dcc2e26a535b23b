import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../../utils/domain/index.ts';
import { lastDayForOmbudsman } from '../../../../utils/export/clocks/ombudsman-limit.ts';
import { findUnanswered } from '../../../../utils/export/clocks/unanswered.ts';
import { entryOf } from '../chronology/sample-entries.ts';

const PARENT = { name: 'Alex Morgan', address: 'alex.morgan@example.org' };
const OFFICER = { name: 'Sarah Cole', address: 'sarah.cole@northshire.gov.uk' };
const own = new Set([PARENT.address]);
const sent = (number: number) => entryOf(number, { from: [PARENT], to: [OFFICER] });

const find = (entries: readonly Entry[], most = 9, answered: readonly Entry[] = []) =>
  findUnanswered(entries, { own, most, answered: new Set(answered.map(({ id }) => id)) });

describe('findUnanswered', () => {
  it('finds sent mails without a reply, latest first, and passes over notes to oneself', () => {
    const entries = [
      sent(1),
      sent(2),
      entryOf(3, { inReplyTo: '<1@example.org>' }),
      entryOf(4, { from: [PARENT], to: [PARENT] }),
      sent(5),
    ];
    expect(find(entries).map(({ id }) => id)).toEqual(['entry-5', 'entry-2']);
    expect(find(entries, 1).map(({ id }) => id)).toEqual(['entry-5']);
  });

  it('takes a new mail under the same subject for a reply, and what ended a clock for answered', () => {
    const anew = entryOf(2, { subject: 'RE: letter 1' });
    expect(find([sent(1), anew])).toEqual([]);
    expect(find([sent(1)], 9, [sent(1)])).toEqual([]);
    expect(find([sent(1), entryOf(2)])).toHaveLength(1);
  });

  it('takes no machine’s receipt for an answer', () => {
    const receipt = entryOf(2, { subject: 'Automatic reply: your email', inReplyTo: '<1@example.org>' });
    expect(find([sent(1), receipt])).toHaveLength(1);
  });
});

it.each([
  ['2025-11-23', '2026-11-22'],
  ['2026-03-18', '2027-03-17'],
  ['2024-02-29', '2025-02-27'],
])('twelve months beginning with %s end on %s', (knownOn, last) => {
  expect(lastDayForOmbudsman(knownOn)).toBe(last);
});
