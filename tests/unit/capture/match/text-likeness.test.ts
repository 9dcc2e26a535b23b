import { describe, expect, it } from 'vitest';
import { comparableText, compareTexts, similarity } from '../../../../utils/capture/match/text-likeness.ts';

const LETTER =
  'Dear Mrs Whitlock,\nthe panel met on Tuesday and will write to you with its decision before the end of the month.\nYours, Gillian Pryce';
const OTHER =
  'Good morning, the coach for the museum trip leaves school at nine, please bring a packed lunch and a coat for everyone.';
const QUOTED = `Thank you.\n\nOn 3 Mar 2026, Gillian Pryce wrote:\n\n${LETTER.replace(/^/gm, '> ')}`;

describe('comparing texts', () => {
  it.each([
    ['the same', LETTER, [LETTER], 'yes'],
    ['one of two forms', LETTER, [OTHER, LETTER], 'yes'],
    ['a banner in front', `External email: take care.\n${LETTER}`, [LETTER], 'yes'],
    [
      'link addresses only the plain form writes out',
      LETTER,
      [`${LETTER} <https://example.org/a?b=c>`],
      'yes',
    ],
    ['the quoted mail hidden by the page', 'Thank you.', [QUOTED], 'yes'],
    ['a reply with all the words of what it answers', LETTER, [QUOTED], 'unknown'],
    ['another letter', LETTER, [OTHER], 'no'],
    ['few words, others', 'Thank you.', ['See you on Friday'], 'unknown'],
    ['few words, the same', 'Thank you!', ['thank you'], 'yes'],
    ['a page without words', '', [LETTER], 'unknown'],
    ['a mail without words', LETTER, [''], 'unknown'],
  ])('%s', (_name, page, mail, agrees) =>
    expect(compareTexts(comparableText(page), mail.map(comparableText))).toBe(agrees),
  );

  it('takes no longer than its limits allow, whatever it is given', () => {
    const long = 'On '.repeat(400_000);
    const start = performance.now();
    compareTexts(comparableText(long), [comparableText(`${long} wrote:`)]);
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});

describe('similarity', () => {
  it.each([
    [['a', 'b'], ['a', 'b'], 1],
    [['a', 'b'], ['b', 'a'], 0],
    [['a', 'b', 'c'], ['a', 'b', 'd'], 2 / 3],
    [[], [], 0],
  ])('%j and %j: %f', (one, other, score) => expect(similarity(one, other)).toBeCloseTo(score));
});
