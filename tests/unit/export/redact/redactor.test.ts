import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRedactor, REDACTED } from '../../../../utils/export/redact/redactor.ts';
import { squeeze } from '../../../../utils/export/redact/squeeze.ts';

const redactorFor = (...words: string[]) => createRedactor(words.map((one) => ({ words: one, reason: 'x' })));

describe('a name is found', () => {
  const { redact } = redactorFor('Zoë Carter', 'Ben');
  it.each([
    ['as it is', 'Zoë Carter came.', '[redacted] came.'],
    ['in capitals', 'ZOË CARTER came.', '[redacted] came.'],
    ['without accents', 'Zoe Carter came.', '[redacted] came.'],
    ['with its accent written on its own', 'Zoe\u0308 Carter came.', '[redacted] came.'],
    ['over a line', 'Zoe\r\n   Carter came.', '[redacted] came.'],
    ['with a hard space and a soft hyphen', 'Zoe\u00a0Car\u00adter', '[redacted]'],
    ['with invisible characters inside', 'Z\u200boe Car\u2060ter', '[redacted]'],
    ['in full-width letters', 'Ｚｏｅ Ｃａｒｔｅｒ', '[redacted]'],
    ['in an address', 'zoe.carter2@example.org', '[redacted]2@example.org'],
    ['in an address without a stop', 'zoecarter@example.org', '[redacted]@example.org'],
    ['before an apostrophe', 'Ben’s bag', '[redacted]’s bag'],
    ['twice', 'Ben and Ben', '[redacted] and [redacted]'],
    ['at both ends', 'Ben to Ben', '[redacted] to [redacted]'],
    ['side by side as one', 'Zoe Carter Carter', '[redacted] Carter'],
  ])('%s', (_name, text, wanted) => expect(redact(text)).toBe(wanted));

  it.each(['Bentley', 'Reuben', 'Carter', 'Zoe and Carter', 'B e'])('%s is another word', (text) =>
    expect(redact(text)).toBe(text),
  );
});

describe('a name is found within a longer word', () => {
  const { redact } = redactorFor('Ben Carter', 'Ben', 'Evan', 'Whitlock', 'أحمد', '小明');
  it.each([
    ['a file name', 'BenCarterEHCP.pdf', '[redacted]EHCP.pdf'],
    ['written together', 'mybencarterplan', 'my[redacted]plan'],
    ['in the plural', 'Ben Carters plan', '[redacted]s plan'],
    ['humps before', 'planForBen', 'planFor[redacted]'],
    ['capitals before', 'EHCPBen.pdf', 'EHCP[redacted].pdf'],
    ['humps after', 'BenReview', '[redacted]Review'],
    ['capitals of its own', 'BENreview', '[redacted]review'],
    ['underscores and digits', 'plan_ben_2026 ben2', 'plan_[redacted]_2026 [redacted]2'],
    ['an address', 'evanssmum@example.org', '[redacted]ssmum@example.org'],
    ['a long one', 'thewhitlocks and McWhitlock', 'the[redacted]s and Mc[redacted]'],
    ['an Arabic prefix', 'وأحمد وبأحمد', 'و[redacted] وب[redacted]'],
    ['Chinese', '昨天小明来了', '昨天[redacted]来了'],
  ])('%s', (_, text, wanted) => expect(redact(text)).toBe(wanted));

  it.each(['benefit', 'Reuben', 'relevant', 'BENEFIT', 'A relevant point. Urban.'])(
    'but %s is another word',
    (text) => expect(redact(text)).toBe(text),
  );
  it('nor is it made of the ends of others', () =>
    expect(redactorFor('Al Hall').redact('the final hall')).toBe('the final hall'));
});

it.each([
  ['Ben%20Carter', 'https://example.org/?q=Ben%20Carter&x=1', 'https://example.org/?q=[redacted]&x=1'],
  ['coded twice', 'u=Ben%2520Carter', 'u=[redacted]'],
  ['every letter', '%42%65%6e%20%43arter', '[redacted]'],
  ['behind a coded slash', 'next=%2FBen%20Carter%2F', 'next=%2F[redacted]%2F'],
  ['Latin-1', 'Zo%EB Fox', '[redacted]'],
  ['UTF-8', 'Zo%C3%AB%20Fox', '[redacted]'],
  ['right after a number', '100%Ben Carter', '100%[redacted]'],
])('web addresses: %s', (_, text, wanted) =>
  expect(redactorFor('Ben Carter', 'Zoë Fox').redact(text)).toBe(wanted),
);

describe('a telephone number is found', () => {
  const { redact } = redactorFor('07700 900123');
  it.each([
    '07700900123',
    '07700-900-123',
    '(07700) 900 123',
    '+44 7700 900123',
    '0044 7700 900123',
    '+44 (0)7700 900123',
    '٠٧٧٠٠ ٩٠٠١٢٣',
  ])('%s', (number) => expect(redact(`Ring ${number} now`)).toMatch(/^Ring [(+]{0,2}\[redacted\] now$/u));

  it('but not inside a longer one', () => {
    expect(redact('077009001234')).toBe('077009001234');
    expect(redact('1077009001231')).toBe('1077009001231');
  });
});

it.each([
  ['বেন', 'বেন এসেছে', '[redacted] এসেছে'],
  ['বেন', 'বান এসেছে', 'বান এসেছে'],
  ['محمد', 'جاء محمد اليوم', 'جاء [redacted] اليوم'],
  ['Łukasz', 'LUKASZ', '[redacted]'],
  ['Straße 5', 'STRASSE 5', '[redacted]'],
])('other scripts: %s in %s', (words, text, wanted) => expect(redactorFor(words).redact(text)).toBe(wanted));

it('one letter or nothing is not looked for', () => {
  for (const words of ['', ' ', '.', 'a', '7']) expect(redactorFor(words).active).toBe(false);
});

it('overlapping words are one mark', () =>
  expect(redactorFor('Ben Carter', 'Carter Lane').redact('Ben Carter Lane 4')).toBe('[redacted] 4'));

it('leaves nothing to be found, whatever stands around it', () =>
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constant('Zoë Carter'), fc.string({ unit: 'grapheme' }))), (parts) => {
      const redactor = redactorFor('Zoë Carter');
      const once = redactor.redact(parts.join(' '));
      expect(redactor.find(once)).toEqual([]);
      expect(once.split(REDACTED).length - 1).toBeLessThanOrEqual(parts.join(' ').length);
    }),
  ));

it('gives back every word that is not wanted out', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const redactor = redactorFor('Zoë Carter');
      fc.pre(redactor.find(text).length === 0);
      expect(redactor.redact(text)).toBe(text);
    }),
  ));

it('squeezing keeps the place of every character', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { text: squeezed, starts, ends } = squeeze(text);
      expect(starts).toHaveLength(squeezed.length);
      expect(ends).toHaveLength(squeezed.length);
      for (const [at, start] of starts.entries()) {
        expect(start).toBeGreaterThanOrEqual(starts[at - 1] ?? 0);
        expect(ends[at]).toBeGreaterThan(start);
        expect(ends[at]).toBeLessThanOrEqual(text.length);
      }
    }),
  ));
