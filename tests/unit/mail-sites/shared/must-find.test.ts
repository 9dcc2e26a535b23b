import { describe, expect, it } from 'vitest';
import { find, findAll, mustFind, type Anchor } from '../../../../utils/mail-sites/shared/must-find.ts';

const rung = (css: string): Anchor['rungs'][number] => ({ css, seen: '2026', source: 'test' });
const ANCHOR: Anchor = { name: 'the thing', rungs: [rung('.new'), rung('.old')] };

function roots(...classes: readonly string[]): readonly Element[] {
  return classes.map((name) => {
    const element = document.createElement('div');
    const child = document.createElement('p');
    child.className = name;
    element.append(child);
    return element;
  });
}

describe('find', () => {
  it('ranks the ways to find before the order in the page', () => {
    expect(find(roots('old', 'new'), ANCHOR)).toMatchObject({ rung: '.new' });
    expect(find(roots('x', 'old'), ANCHOR)?.element.className).toBe('old');
    expect(find(roots('x'), ANCHOR)).toBeNull();
  });

  it('counts a root itself', () => {
    const [child] = roots('new')[0]?.children ?? [];
    expect(child && find([child], ANCHOR)?.element).toBe(child);
  });

  it('takes all of one kind, not a mixture', () => {
    expect(findAll(roots('old', 'new', 'new'), ANCHOR).map((each) => each.className)).toEqual(['new', 'new']);
    expect(findAll(roots(), ANCHOR)).toEqual([]);
  });
});

describe('mustFind', () => {
  it('names what is missing', () => {
    expect(mustFind(roots('x'), ANCHOR)).toEqual({ ok: false, error: { missing: 'the thing' } });
    expect(mustFind(roots('new'), ANCHOR).ok).toBe(true);
  });
});
