import { expect, it } from 'vitest';
import { measurePages, pageLimitOf } from '../../../../utils/export/presets/page-limits.ts';

it.each([
  ['refusal to assess', 75],
  ['refusal to issue', 100],
  ['sections B and F', 100],
  ['section I', 75],
  ['cease to maintain', 75],
  ['health or social care', 75],
  ['disability discrimination claim', 200],
] as const)('allows %s %i pages, with its source and when that was checked', (appeal, pages) => {
  const limit = pageLimitOf(appeal);
  expect(limit.pages).toBe(pages);
  expect(limit.citation).toContain('Practice Direction No. 1 of 2025');
  expect(limit.checkedOn).toMatch(/^2026-\d{2}-\d{2}$/u);
});

it('says within, nearly full and too long, each at its border', () => {
  const states = [0, 67, 68, 75, 76].map((used) => measurePages('section I', used).state);
  expect(states).toEqual(['within', 'within', 'near', 'near', 'over']);
  expect(measurePages('section I', 80).says).toContain('80 of 75 pages: 5 too many');
});
