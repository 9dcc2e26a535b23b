// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cutToBytes,
  foldName,
  MAX_NAME_BYTES,
  nameGiver,
  safeFileName,
  safeText,
  splitExtension,
} from '../../../../utils/export/pack/file-names.ts';

const clean = (text: string): string => safeText(text, 'no subject');

/** Text of the kinds that break file systems, and of every kind. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc
    .array(
      fc.constantFrom(
        '..',
        '/',
        '\\',
        'CON',
        '.',
        ' ',
        '\u202e',
        '%',
        ':',
        '\n',
        '\0',
        'a',
        'A',
        'é',
        'e\u0301',
        '\ud83d',
        '-',
      ),
    )
    .map((parts) => parts.join('')),
);

describe('safeText', () => {
  it.each([
    ['Re: Draft plan', 'Re Draft plan'],
    ['AW: WG: Fwd: plan', 'AW WG Fwd plan'],
    ['../../etc/passwd', 'etc-passwd'],
    ['C:\\Windows\\win.ini', 'C-Windows-win.ini'],
    ['a\u202Efdp.exe', 'afdp.exe'],
    ['a\u2066b\u200Bc\u00ADd\uFEFF', 'abcd'],
    ['line\r\nline\u2028line\ttab', 'line line line tab'],
    ['100% attendance', '100 per cent attendance'],
    ['report%20final%', 'report final'],
    ['“Plan” <final>?', '“Plan” final'],
    ['"Plan"', "'Plan'"],
    ['trailing... ', 'trailing'],
    ['.hidden', 'hidden'],
    ['--flag', 'flag'],
    ['e\u0301te\u0301', 'été'],
    ['קביעת פגישה', 'קביעת פגישה'],
    ['Well done 🎉', 'Well done 🎉'],
    ['lone \ud83d surrogate', 'lone surrogate'],
    ['a⁄b／c＼d', 'a-b-c-d'],
  ])('%j becomes %j', (text, wanted) => {
    expect(clean(text)).toBe(wanted);
  });

  it.each(['', '   ', '...', '\u202e\u200b', '///', '\0', ' - '])('%j is no subject', (text) => {
    expect(clean(text)).toBe('no subject');
  });

  it('takes megabytes of dots and spaces without delay', () => {
    const start = performance.now();
    clean(`x${'. '.repeat(2_000_000)}y`);
    expect(performance.now() - start).toBeLessThan(200);
  });
});

describe('safeFileName', () => {
  it.each(['CON', 'con', 'PRN', 'AUX', 'NUL', 'COM1', 'lpt9', 'COM¹', 'LPT³', 'CONIN$', 'CON.tar', 'nul .x'])(
    '%s is not left a device',
    (stem) => {
      expect(safeFileName(stem, '.pdf')).toBe(`_${stem}.pdf`);
    },
  );

  it.each(['CONTENT', 'Com10 report', 'console', 'auxiliary'])('%s is left alone', (stem) => {
    expect(safeFileName(stem, '.pdf')).toBe(`${stem}.pdf`);
  });

  it('keeps the extension of a name of 500 characters', () => {
    const name = safeFileName('é'.repeat(500), '.docx');
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(MAX_NAME_BYTES);
    expect(name).toMatch(/^é{50,}\.docx$/u);
  });
});

describe('cutToBytes', () => {
  it('never cuts inside a character as people see it', () => {
    expect(cutToBytes('ab👩‍👩‍👧', 10)).toBe('ab');
    expect(cutToBytes('नमस्ते', 7)).toBe('नम');
  });

  it('cuts between code points when one character is longer than the limit', () => {
    expect(cutToBytes(`z${'\u0335'.repeat(400)}`, 9)).toBe(`z${'\u0335'.repeat(4)}`);
  });
});

describe('splitExtension', () => {
  it.each([
    ['Draft plan.docx', 'Draft plan', '.docx'],
    ['archive.tar.gz', 'archive.tar', '.gz'],
    ['.pdf', '.pdf', ''],
    ['noextension', 'noextension', ''],
    ['Dr. Smith letter', 'Dr. Smith letter', ''],
    ['evil.p\u202Edf', 'evil.p\u202Edf', ''],
    ['', '', ''],
  ])('%j', (name, stem, extension) => {
    expect(splitExtension(name)).toEqual({ stem, extension });
  });
});

describe('nameGiver', () => {
  it('numbers names that some file system takes for one', () => {
    const give = nameGiver();
    const names = ['Plan', 'PLAN', 'plan', 'plan (2)', 'ﬁle', 'file', 'Straße', 'STRASSE'].map((stem) =>
      give(stem, '.eml'),
    );
    expect(names).toEqual([
      'Plan.eml',
      'PLAN (2).eml',
      'plan (3).eml',
      'plan (2) (2).eml',
      'ﬁle.eml',
      'file (2).eml',
      'Straße.eml',
      'STRASSE (2).eml',
    ]);
  });

  it('gives 5,000 mails of one subject a name each, quickly', () => {
    const give = nameGiver();
    const names = Array.from({ length: 5000 }, () => give('x'.repeat(300), '.eml'));
    expect(new Set(names.map(foldName)).size).toBe(5000);
    expect(Math.max(...names.map((name) => name.length))).toBeLessThanOrEqual(MAX_NAME_BYTES);
  });

  it('makes one safe path component of anything', () => {
    fc.assert(
      fc.property(fc.array(hostile, { maxLength: 12 }), (texts) => {
        const give = nameGiver();
        const names = texts.map((text) => {
          const { stem, extension } = splitExtension(text);
          return give(clean(stem), extension);
        });
        expect(new Set(names.map(foldName)).size).toBe(names.length);
        for (const name of names) {
          expect(name).not.toMatch(/[\\/:*?"<>|%\p{C}\u2028\u2029]/u);
          expect(name).not.toMatch(/^[\s.~-]|[\s.]$/u);
          expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)\s*(?:\.|$)/iu);
          expect(name).toBe(name.normalize('NFC'));
          expect(name.isWellFormed()).toBe(true);
          expect(Buffer.byteLength(name)).toBeLessThanOrEqual(MAX_NAME_BYTES);
          expect(name.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
