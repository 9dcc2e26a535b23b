import { describe, expect, it } from 'vitest';
import { isDarkAround } from '../../../../utils/mail-sites/shared/theme.ts';

function nest(outerStyle: string, innerStyle: string): Element {
  const outer = document.createElement('div');
  const inner = document.createElement('p');
  outer.setAttribute('style', outerStyle);
  inner.setAttribute('style', innerStyle);
  outer.append(inner);
  document.body.replaceChildren(outer);
  return inner;
}

describe('isDarkAround', () => {
  it.each([
    ['background-color: rgb(20, 23, 28)', '', true],
    ['background-color: rgb(255, 255, 255)', '', false],
    ['background-color: rgb(20, 23, 28)', 'background-color: rgba(0, 0, 0, 0)', true],
    ['background-color: rgb(20, 23, 28)', 'background-color: rgb(250, 250, 250)', false],
    ['background-color: rgb(250, 250, 250)', 'background-color: rgba(0, 0, 0, 0.1)', false],
    ['', 'color: rgb(232, 234, 238)', true],
    ['', 'color: rgb(0, 0, 0)', false],
  ])('%s / %s: %s', (outer, inner, dark) => expect(isDarkAround(nest(outer, inner))).toBe(dark));
});
