// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { ExportClock } from '../../../../utils/export/clocks/shape.ts';
import { describeClocks, type ClockWords } from '../../../../utils/export/clocks/words.ts';
import { exportClock, exportClocks, markOn, REFERENCES } from './sample-clocks.ts';

function wordsOf(more: Partial<ExportClock> = {}): ClockWords {
  const [words] = describeClocks(exportClocks([exportClock(more)]), REFERENCES);
  if (!words) throw new Error('no words');
  return words;
}
const short = ({ due, done, late }: ClockWords): string => [due, done, late].join(' | ');

describe('describeClocks', () => {
  it('numbers clocks in their order', () => {
    const all = describeClocks(exportClocks([exportClock(), exportClock()]), REFERENCES);
    expect(all.map(({ number }) => number)).toEqual(['C1', 'C2']);
  });

  it('says what was due, done and late, and which rows prove it', () => {
    expect(wordsOf()).toMatchObject({
      title: 'Decision whether to assess',
      outcome: 'Due 20 October 2025, done 6 November 2025: 17 days late.',
      starts: 'Starts with E1, 8 September 2025.',
      ends: 'Ends with E2, 6 November 2025.',
      strength: 'For the council. A limit in law.',
      source: 'reg 5(1). Compared with its text on 23 November 2026.',
    });
  });

  it.each([
    [{}, '20 Oct 2025 | 6 Nov 2025 | 17', 'Due 20 October 2025, done 6 November 2025: 17 days late.'],
    [
      { state: 'done in time', days: 0 },
      '20 Oct 2025 | 6 Nov 2025 | 0',
      'Due 20 October 2025, done 6 November 2025: in time.',
    ],
    [
      { state: 'overdue', days: 1, end: null },
      '20 Oct 2025 | none recorded | 1 so far',
      'Due 20 October 2025. None recorded by 23 November 2026: 1 day late.',
    ],
    [
      { state: 'overdue', days: 5, end: null, dueOn: '2027-02-14', laterDueOn: '2027-02-15' },
      '14 or 15 Feb 2027 | none recorded | 5 so far',
      'Due 14 February 2027. None recorded by 23 November 2026: 5 days late (counted from 15 February 2027).',
    ],
    [
      { state: 'running', days: 3, end: null, dueOn: '2027-02-14', laterDueOn: '2027-02-15' },
      '14 Feb 2027 | not due yet | ',
      'Due 14 February 2027, in 3 days.',
    ],
    [
      { state: 'running', days: 3, end: null, dueBy: '17:00' },
      '20 Oct 2025 | not due yet | ',
      'Due by 17:00 20 October 2025, in 3 days.',
    ],
    [
      { state: 'passed', days: 9, end: null },
      '20 Oct 2025 | none recorded | ',
      'Due 20 October 2025. None recorded by 23 November 2026.',
    ],
    [
      { state: 'done', days: null, end: markOn(null, null, { unnamed: 'confidential' }) },
      '20 Oct 2025 | done | ',
      'Due 20 October 2025, done.',
    ],
    [
      { state: 'set aside', days: null, end: null, governedBy: 'Appeal' },
      '20 Oct 2025 | other limit counts | ',
      'Due 20 October 2025. Another limit for the same act counts instead: Appeal.',
    ],
    [
      { state: 'done', days: null, mayEndLater: true },
      '20 Oct 2025 | 6 Nov 2025 | ',
      'Due 20 October 2025, done 6 November 2025. A later limit for the same act may apply: see its rule.',
    ],
    [
      { state: 'in force', days: null, end: null, dueOn: '2025-09-08' },
      'since 8 Sep 2025 | in force | ',
      'In force since 8 September 2025.',
    ],
    [
      { state: 'not counted', days: null, end: null, dueOn: null, whyNot: 'It ends before it starts.' },
      'not counted |  | ',
      'Not counted. It ends before it starts.',
    ],
  ] as const)('has words for %o', (more, columns, outcome) => {
    const words = wordsOf(more);
    expect(short(words)).toBe(columns);
    expect(words.outcome).toBe(outcome);
  });

  it.each([
    ['text', 'reg 5(1). Compared with its text on 23 November 2026.'],
    ['part', 'reg 5(1). Compared with part of its text on 23 November 2026.'],
    [
      'pages',
      'reg 5(1). Its own text was not compared. Taken on 23 November 2026 from pages that quote or explain it.',
    ],
    [
      'knowledge',
      'reg 5(1). Neither its text nor a page about it was compared. As commonly understood on 23 November 2026.',
    ],
  ] as const)('never says that a text was compared which was not: %s', (basis, source) => {
    expect(wordsOf({ basis }).source).toBe(source);
  });

  it('calls lateness alleged where the other side says otherwise', () => {
    const words = wordsOf({ disputed: true });
    expect(words.late).toBe('alleged 17');
    expect(words.outcome).toBe(
      'Due 20 October 2025, done 6 November 2025: alleged to be 17 days late. The other side says otherwise.',
    );
    expect(wordsOf({ disputed: true, state: 'done in time', days: 0 }).outcome).not.toContain('alleged');
  });

  it('marks what is approximate, guidance or unconfirmed', () => {
    const rough = wordsOf({ start: markOn('2025-09-08', 'entry-0', { isApproximate: true }) });
    expect(rough.due).toBe('about 20 Oct 2025');
    expect(rough.warnings).toContain('The date of its first entry is only the day that entry was kept.');
    expect(wordsOf({ force: 'guidance', about: ' reports\n' }).title).toBe(
      'Decision whether to assess: reports (guidance)',
    );
    expect(wordsOf({ warnings: ['Not confirmed: x'], cautiousDueOn: '2025-10-19' }).warnings).toEqual([
      'Not confirmed: x',
      'On another reading of the rule it was due 19 October 2025.',
    ]);
  });

  it('names no entry that is not in the export, and says who gave a day and why', () => {
    const outside = markOn('2025-11-06', null, { unnamed: 'outside' });
    expect(wordsOf({ end: outside }).ends).toBe(
      'Ends with an entry that is not in this export, 6 November 2025.',
    );
    const hidden = markOn(null, null, { unnamed: 'confidential' });
    expect(wordsOf({ end: hidden, state: 'done' }).ends).toBe(
      'Ends with an entry that is not in this export.',
    );
    const given = markOn('2025-09-09', null, { reason: 'they  said so.' });
    expect(wordsOf({ start: given }).starts).toBe(
      'Starts with a day that the record keeper gave, 9 September 2025. Reason given for this day: they said so.',
    );
  });
});
