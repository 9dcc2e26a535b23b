import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { censor } from '../../../../utils/mail-sites/shared/censor.ts';

interface Tree {
  readonly text: string;
  readonly attribute: string;
  readonly children: readonly Tree[];
}
/** Words that no tag or class of the test's own is made of. */
const word = fc.stringMatching(/^[g-z]{4,12}$/);
const makeTree = (depth: number): fc.Arbitrary<Tree> =>
  fc.record({
    text: word,
    attribute: word,
    children: depth > 1 ? fc.array(makeTree(depth - 1), { maxLength: 3 }) : fc.constant([]),
  });
const tree = makeTree(4);

function grow({ text, attribute, children }: Tree): Element {
  const element = document.createElement('div');
  element.className = 'abc m1547a0b1c2d3e4f5';
  element.title = attribute;
  element.setAttribute('data-legacy-message-id', attribute);
  element.append(text, document.createComment(attribute), ...children.map(grow));
  return element;
}

const wordsIn = ({ text, attribute, children }: Tree): readonly string[] => [
  text,
  attribute,
  ...children.flatMap(wordsIn),
];

describe('censor', () => {
  it('lets no word of text, comments or attributes survive', () => {
    fc.assert(
      fc.property(tree, (given) => {
        const lines = censor(grow(given), '.a3s');
        expect(lines.every((line) => /^(?: *div\.abc|…)$/.test(line))).toBe(true);
        for (const each of wordsIn(given)) expect(lines.join('\n')).not.toContain(each);
      }),
    );
  });

  it('keeps the shape, and does not enter what is closed', () => {
    const outer = document.createElement('div');
    const body = document.createElement('section');
    body.className = 'a3s sender';
    body.append(document.createElement('b'));
    outer.append(document.createElement('my-secret-name'), body);
    expect(censor(outer, '.a3s')).toEqual(['div', '  x', '  section.a3s.sender']);
  });

  it('is short, however large the page', () => {
    const outer = document.createElement('div');
    for (let count = 0; count < 5_000; count += 1) outer.append(document.createElement('p'));
    expect(censor(outer, '.a3s').length).toBe(81);
  });
});
