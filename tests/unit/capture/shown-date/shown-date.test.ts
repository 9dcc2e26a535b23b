import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Zone } from '../../../../utils/capture/shown-date/local-time.ts';
import { readShownDate } from '../../../../utils/capture/shown-date/shown-date.ts';

const UTC: Zone = ({ year, month, day, hour, minute }) => [Date.UTC(year, month, day, hour, minute)];
const read = (text: string, ...languages: string[]): string | null => {
  const instant = readShownDate(text, languages, UTC);
  return instant === null ? null : new Date(instant).toISOString().slice(0, 16);
};

describe('a date that can mean one instant only', () => {
  it.each([
    ['Thu 9/17/2026 2:52 PM', 'en-US', '2026-09-17T14:52'],
    ['Thu 17/09/2026 14:52', 'en-GB', '2026-09-17T14:52'],
    ['Mon 3/2/2026 12:05 AM', 'en-US', '2026-03-02T00:05'],
    ['Mon 3/2/2026 12:05 PM', 'en-US', '2026-03-02T12:05'],
    ['Thursday, September 17, 2026 2:52 PM', 'en-US', '2026-09-17T14:52'],
    ['Thu, 17 Sep 26, 14:52', 'en-GB', '2026-09-17T14:52'],
    ['Mo 02.03.2026 10:15', 'de', '2026-03-02T10:15'],
    ['Montag, 2. März 2026 10:15 Uhr', 'de', '2026-03-02T10:15'],
    ['am 2. März 2026 um 10:15', 'de', '2026-03-02T10:15'],
    ['lun. 2 mars 2026 à 10:15', 'fr', '2026-03-02T10:15'],
    ['lun. 2026-03-02 10 h 15', 'fr-CA', '2026-03-02T10:15'],
    ['lun. 02/03/2026 10:15 p. m.', 'es', '2026-03-02T22:15'],
    ['mar. 3 mar. 2026 10:15', 'it', '2026-03-03T10:15'],
    ['segunda-feira, 2 de março de 2026 10:15', 'pt', '2026-03-02T10:15'],
    ['seg, 02/03/2026 10:15', 'pt-BR', '2026-03-02T10:15'],
    ['pon. 02.03.2026 10:15', 'pl', '2026-03-02T10:15'],
    ['poniedziałek, 2 marca 2026 10:15', 'pl', '2026-03-02T10:15'],
    ['ma 2.3.2026 klo 10.15', 'fi', '2026-03-02T10:15'],
    ['man. 02.03.2026 10.15', 'da', '2026-03-02T10:15'],
    ['الاثنين ٠٢/٠٣/٢٠٢٦ ١٠:١٥ م', 'ar', '2026-03-02T22:15'],
    ['الاثنين، ٢ مارس ٢٠٢٦ ١٠:١٥ ص', 'ar', '2026-03-02T10:15'],
    ['2026年3月2日星期一 下午10:15', 'zh', '2026-03-02T22:15'],
    ['周一 2026/3/2 10:15', 'zh-CN', '2026-03-02T10:15'],
    ['2026/03/02(月) 10:15', 'ja', '2026-03-02T10:15'],
    ['2026-03-02 (월) 오후 10:15', 'ko', '2026-03-02T22:15'],
    ['Llun, 2 Mawrth 2026 am 12:05', 'cy', '2026-03-02T12:05'],
    ['Thứ 2, 02/03/2026 10:15', 'vi', '2026-03-02T10:15'],
    ['Пн, 02.03.2026 10:15', 'ru', '2026-03-02T10:15'],
    ['\u200eThu\u200f 17/09/2026\u00a014:52', 'en-GB', '2026-09-17T14:52'],
    ['2026-03-02 10:15:59', 'sv', '2026-03-02T10:15'],
  ])('%s (%s)', (text, language, minute) => expect(read(text, language)).toBe(minute));

  it('is told by the weekday even where the languages say otherwise', () => {
    expect(read('Mon 3/2/2026 10:15 AM', 'en-GB')).toBe('2026-03-02T10:15');
    expect(read('Tue 3/2/2026 10:15 AM', 'en-US')).toBe('2026-02-03T10:15');
  });

  it('is told by the languages where all agree', () => {
    expect(read('3/2/2026 10:15', 'en-US', 'en')).toBe('2026-03-02T10:15');
    expect(read('3/2/2026 10:15', 'en-GB', 'fr')).toBe('2026-02-03T10:15');
    expect(read('3/2/2026 10:15', 'en-US', 'en-GB')).toBeNull();
  });

  it('has English names in a page of another language', () => {
    expect(read('Mon, 2 Mar 2026 10:15', 'de')).toBe('2026-03-02T10:15');
  });
});

describe('a date that is not certain', () => {
  it.each([
    ['no language at all', '3/2/2026 10:15', ''],
    ['a weekday that fits neither reading', 'Sun 3/2/2026 10:15', 'en-GB'],
    ['no year', 'Mon 2 March 10:15', 'en-GB'],
    ['no time', 'Mon 02/03/2026', 'en-GB'],
    ['two times', 'Mon 02/03/2026 10:15 - 11:15', 'en-GB'],
    ['a word of today', 'Yesterday 10:15', 'en-GB'],
    ['a zone', 'Mon, 2 Mar 2026 10:15 CET', 'en-GB'],
    ['an offset', 'Mon, 2 Mar 2026 10:15 +0100', 'en-GB'],
    ['an unknown half of the day', 'Mon 02/03/2026 2:52 chiều', 'en-GB'],
    ['no such day', '30/02/2026 10:15', 'en-GB'],
    ['no such hour', 'Mon 02/03/2026 25:15', 'en-GB'],
    ['another calendar', 'จ. 2/3/2569 10:15', 'th'],
    ['a month in a language nobody told us of', '2 mars 2026 10:15', 'en'],
    ['two digits that are day or year', '2 March 26 03', 'en'],
    ['12 Mar 10, twice a day', '12 Mar 10 10:15', 'en'],
    ['nothing', '', 'en'],
    ['no language tag', '3/2/2026 10:15', 'not a tag!'],
    ['an endless text', `Mon ${'9'.repeat(100_000)}/2/2026 10:15`, 'en-GB'],
  ])('%s', (_, text, language) => expect(read(text, language)).toBeNull());

  it('in an hour that clocks showed twice, or never', () => {
    const twice: Zone = (local) => UTC(local).flatMap((instant) => [instant, instant + 3_600_000]);
    expect(readShownDate('Sun 25/10/2026 01:30', ['en-GB'], twice)).toBeNull();
    expect(readShownDate('Sun 29/03/2026 01:30', ['en-GB'], () => [])).toBeNull();
  });
});

const LOCALES =
  'en-US en-GB en-IN de fr fr-CA es pt pt-BR pl ar ar-EG zh zh-TW ja ko it nl sv da fi nb cs sk hu ro bg uk ru el tr vi id lt lv et hr sl sr ca gl is ga cy hi bn ta sw af ur';
const instants = fc.date({ min: new Date('1996-01-01'), max: new Date('2099-01-01'), noInvalidDate: true });
const forms = fc.record({
  weekday: fc.constantFrom('short', 'long'),
  month: fc.constantFrom('short', 'long', 'numeric', '2-digit'),
  day: fc.constantFrom('numeric', '2-digit'),
  year: fc.constantFrom('numeric', '2-digit'),
  hour12: fc.boolean(),
} as const);

describe('every date that a browser writes', () => {
  it.each(LOCALES.split(' '))('is read back to the same minute: %s', (language) => {
    fc.assert(
      fc.property(instants, forms, (instant, form) => {
        const minute = Math.floor(instant.getTime() / 60_000) * 60_000;
        const options = { ...form, hour: 'numeric', minute: '2-digit', timeZone: 'UTC' } as const;
        const text = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, options).format(instant);
        const back = readShownDate(text, [language], UTC);
        const isShort = form.year === '2-digit'; // then it may be uncertain, and years before 2000 are another
        if (!isShort) expect([text, back]).toEqual([text, minute]);
        else if (minute >= Date.UTC(2000, 0, 1)) expect([minute, null]).toContain(back);
      }),
      { numRuns: 60 },
    );
  });

  it('never gives another minute where page and browser have other languages than the date', () => {
    const other = fc.constantFrom('en-GB', 'de', 'fr', 'pl', 'cy');
    fc.assert(
      fc.property(instants, forms, fc.tuple(fc.constantFrom(...LOCALES.split(' ')), other), (...given) => {
        const [instant, form, [language, page]] = given;
        const minute = Math.floor(instant.getTime() / 60_000) * 60_000;
        const options = {
          ...form,
          year: 'numeric',
          hour: 'numeric',
          minute: '2-digit',
          timeZone: 'UTC',
        } as const;
        const text = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, options).format(instant);
        // Digits whose two readings share a weekday are settled by the languages: then one that disagrees must be known.
        const known = form.month === 'short' || form.month === 'long' ? [page] : [page, language];
        expect([null, minute].map((allowed) => [text, known, allowed])).toContainEqual([
          text,
          known,
          readShownDate(text, known, UTC),
        ]);
      }),
      { numRuns: 2_000, seed: 2026 },
    );
  });
});
