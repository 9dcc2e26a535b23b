import { describe, expect, it } from 'vitest';
import { isVisible } from '../../../../utils/mail-sites/shared/visible.ts';

function inside(mark: (outer: HTMLElement) => void): Element {
  const outer = document.createElement('div');
  const inner = document.createElement('p');
  outer.append(inner);
  document.body.append(outer);
  mark(outer);
  return inner;
}

describe('isVisible', () => {
  it.each<[string, boolean, (outer: HTMLElement) => void]>([
    ['plain', true, () => undefined],
    ['style elsewhere', true, (outer) => (outer.style.color = 'red')],
    ['inline style', false, (outer) => outer.setAttribute('style', 'color:red;DISPLAY : none')],
    ['hidden attribute', false, (outer) => (outer.hidden = true)],
    ['removed from the page', false, (outer) => outer.remove()],
  ])('%s: %s', (_name, visible, mark) => expect(isVisible(inside(mark))).toBe(visible));
});
