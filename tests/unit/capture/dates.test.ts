import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMailDate, receivedDateText, unlikelyDate } from '../../../utils/capture/dates.ts';
import { withoutComments } from '../../../utils/capture/header-comments.ts';

const iso = (text: string): string | undefined => {
  const { instant } = readMailDate(text);
  return instant === undefined ? undefined : new Date(instant).toISOString();
};

describe('dates of mails', () => {
  it.each([
    ['Tue, 3 Mar 2026 14:05:00 +0000', '2026-03-03T14:05:00.000Z'],
    ['3 Mar 2026 14:05 +0100', '2026-03-03T13:05:00.000Z'],
    ['Tue,  3 Mar 2026 14:05:07 -0530 (IST)', '2026-03-03T19:35:07.000Z'],
    ['Tue, 03 Mar 2026 14:05:00 GMT', '2026-03-03T14:05:00.000Z'],
    ['Wed, 1 Jul 2026 14:05:00 BST', '2026-07-01T13:05:00.000Z'],
    ['Wed, 1 Jul 2026 14:05:00 EDT', '2026-07-01T18:05:00.000Z'],
    ['Wed, 1 Jul 26 14:05:00 Z', '2026-07-01T14:05:00.000Z'],
    ['Sat, 1 Jan 94 00:00:00 GMT', '1994-01-01T00:00:00.000Z'],
    ['Sat, 1 Jan 100 00:00:00 GMT', '2000-01-01T00:00:00.000Z'],
    ['Mon (day), 2 (two) March (spring (ish)) 2026 09:00:00 +0000', '2026-03-02T09:00:00.000Z'],
    ['Tue Mar  3 14:05:00 2026', '2026-03-03T14:05:00.000Z'],
    ['Tue Mar  3 14:05:00 GMT 2026', '2026-03-03T14:05:00.000Z'],
    ['March 3, 2026 14:05:00 +0000', '2026-03-03T14:05:00.000Z'],
    ['2026-03-03T14:05:00+00:00', '2026-03-03T14:05:00.000Z'],
    ['2026-03-03T14:05:00.123Z', '2026-03-03T14:05:00.000Z'],
    ['Tue, 3 Mar 2026 14.05.00 +0000', '2026-03-03T14:05:00.000Z'],
    ['Tue, 3-Mar-2026 14:05:00 +0000', '2026-03-03T14:05:00.000Z'],
    ['Tue, 3 Mar 2026 14:05:00 GMT+0100', '2026-03-03T13:05:00.000Z'],
    ['Tue, 3 Mar 2026 2:05:00 PM GMT', '2026-03-03T14:05:00.000Z'],
    ['3 Mar 2026 2:05pm +0100', '2026-03-03T13:05:00.000Z'],
    ['Tue, 3 Mar 2026 2:05 A.M. +0000', '2026-03-03T02:05:00.000Z'],
    ['Tue Mar  3 12:05:00 AM 2026', '2026-03-03T00:05:00.000Z'],
    ['March 3, 2026 12:05 PM EDT', '2026-03-03T16:05:00.000Z'],
    ['Tue, 3 Mar 2026 14:05 PM GMT', '2026-03-03T14:05:00.000Z'],
    ['Tue, 3 Mar 2026 14:05:00 pst', '2026-03-03T22:05:00.000Z'],
    ['Sat, 31 Dec 2016 23:59:60 +0000', '2016-12-31T23:59:59.000Z'],
    ['Thu, 29 Feb 2024 10:00:00 +0000', '2024-02-29T10:00:00.000Z'],
  ])('reads %s', (text, expected) => {
    expect(iso(text)).toBe(expected);
  });

  it.each([
    '',
    'Whenever',
    'Tue, 31 Feb 2026 10:00:00 +0000',
    '3 Mar 2026 25:00:00 +0000',
    '3 Foo 2026 10:00 +0000',
    '14:05',
  ])('has no instant for «%s», and says so', (text) => {
    expect(readMailDate(text)).toEqual({ oddity: 'could not be read' });
  });

  it('counts a date without a known zone as UTC, and says so', () => {
    expect(readMailDate('Tue, 3 Mar 2026 14:05:00')).toEqual({
      instant: Date.parse('2026-03-03T14:05:00Z'),
      oddity: 'has no time zone that is known',
    });
    expect(readMailDate('3 Mar 2026').oddity).toBe('has no time of day');
  });

  it('reads whatever the runtime writes, in any zone', () => {
    const instants = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2049, 11, 31) });
    const zones = fc.integer({ min: -14 * 4, max: 14 * 4 });
    fc.assert(
      fc.property(instants, zones, (millis, quarters) => {
        const instant = Math.floor(millis / 1000) * 1000;
        const minutes = quarters * 15;
        const local = new Date(instant + minutes * 60_000).toUTCString().replace('GMT', '').trim();
        const size =
          String((Math.abs(minutes) / 60) | 0).padStart(2, '0') +
          String(Math.abs(minutes) % 60).padStart(2, '0');
        expect(readMailDate(`${local} ${minutes < 0 ? '-' : '+'}${size}`)).toEqual({ instant });
      }),
    );
  });

  it('never throws and never takes long, whatever it is given', () => {
    const pieces = fc.array(
      fc.constantFrom('3', 'Mar', '2026', '14:05', '(', ')', '"', '\\', ',', '+0', ' ', '-', 'é'),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(pieces, (parts) => {
        const { instant } = readMailDate(parts.join(''));
        expect(instant === undefined || Number.isFinite(instant)).toBe(true);
      }),
    );
    const started = performance.now();
    readMailDate('1'.repeat(5_000_000));
    readMailDate('('.repeat(5_000_000));
    receivedDateText(`${'('.repeat(200_000)};`);
    expect(performance.now() - started).toBeLessThan(500);
  });

  it('finds the date of a Received header behind comments that hold semicolons', () => {
    const header = 'from a (b; c) by d with SMTP id e (version=TLS; x); Tue, 3 Mar 2026 14:05:00 -0800 (PST)';
    expect(receivedDateText(header)).toBe('Tue, 3 Mar 2026 14:05:00 -0800');
    expect(receivedDateText('by d with ESMTP id e; for <f>; Tue, 3 Mar 2026')).toBe('Tue, 3 Mar 2026');
    expect(receivedDateText('by d')).toBe('');
  });

  it('keeps brackets inside quotes and comments that never close', () => {
    expect(withoutComments('"a (b)" <c>')).toBe('"a (b)" <c>');
    expect(withoutComments('a (b (c) d) e')).toBe('a   e');
    expect(withoutComments('a (b')).toBe('a (b');
  });

  it('finds dates unlikely that lie before email or after arrival', () => {
    const arrived = Date.parse('2026-03-03T15:00:00Z');
    expect(unlikelyDate(0, arrived)).toBe('is long before email was in use');
    expect(unlikelyDate(arrived + 3 * 86_400_000, arrived)).toBe('is later than the day the email arrived');
    expect(unlikelyDate(arrived + 86_400_000, arrived)).toBeNull();
    expect(unlikelyDate(arrived - 86_400_000, arrived)).toBeNull();
  });
});
