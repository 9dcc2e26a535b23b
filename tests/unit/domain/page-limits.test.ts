import { expect, it } from 'vitest';
import {
  APPEAL_LABELS,
  DOCUMENT_LIMITS,
  measurePages,
  pageLimitOf,
} from '../../../utils/domain/page-limits.ts';

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

it('names every type of appeal in words of its own', () => {
  const labels = Object.values(APPEAL_LABELS);
  expect(labels).toHaveLength(7);
  expect(new Set(labels).size).toBe(labels.length);
});

it('knows the limits inside the evidence (Practice Direction 1 of 2025)', () =>
  expect(DOCUMENT_LIMITS.map(({ kind, pages }) => [kind, pages])).toEqual([
    ['Expert report', 15],
    ['Witness statement', 10],
    ['Working document', 25],
    ['EHC plan with its Section K appendices', 150],
  ]));
