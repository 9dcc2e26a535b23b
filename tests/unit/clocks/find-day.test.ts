import { describe, expect, it } from 'vitest';
import { findDay } from '../../../utils/clocks/find-day.ts';

const find = (text: string, near = '2026-03-03', about: string | null = 'review meeting') =>
  findDay(text, { near, about });

describe('findDay', () => {
  it.each([
    ['Dear all, as of 2 March 2026 we invite you to the review meeting on 20 March.', '2026-03-20'],
    ['2 March 2026\n\nDear all,\nthe review meeting is on 20 March 2026.', '2026-03-20'],
    ['Monday 2 March 2026\nYou are invited to the review meeting.', null],
    ['Review meeting, Tuesday 6 October, 1.30 pm. Reply by 22 September.', '2026-10-06'],
    ['Reply by 6 March. Review meeting: 20.03.2026', '2026-03-20'],
    ['review meeting on 20/3/26', '2026-03-20'],
    ['review meeting on 2026-03-20', '2026-03-20'],
    ['Year 5 may attend the review meeting', null],
    ['Year 5 May attend the review meeting', null],
    ['the review meeting on 5th of May', '2026-05-05'],
    ['the review meeting on 31 June 2026', null],
    ['the review meeting on 6 October 20266', null],
    ['version 20.03.2026.1 of the review meeting form', null],
    ['the review meeting was today, 3 March 2026', '2026-03-03'],
    ['the review meeting was today, 3 March 2026; the next one is on 9 June', '2026-06-09'],
    ['no day at all', null],
  ])('%s: %s', (text, day) => {
    expect(find(text)).toBe(day);
  });

  it('goes by the word “meeting” where only a tag spoke', () => {
    expect(find('Reply by 6 March 2026. The meeting is on 20 March 2026.', '2026-03-03', null)).toBe(
      '2026-03-20',
    );
  });
});
