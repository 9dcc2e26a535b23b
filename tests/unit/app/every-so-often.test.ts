import { expect, it } from 'vitest';
import { everySoOften } from '../../../entrypoints/app/every-so-often.ts';

it('tells each stage’s beginning and end, and what lies between every tenth of a second', () => {
  let now = 1_000;
  const told: string[] = [];
  const tell = everySoOften(
    ({ stage, done }) => void told.push(`${stage} ${done}`),
    () => now,
  );
  for (let done = 0; done <= 30; done += 1) {
    tell({ stage: 'Reading', done, total: 30 });
    now += 10;
  }
  tell({ stage: 'Writing', done: 0, total: null });
  expect(told).toEqual(['Reading 0', 'Reading 10', 'Reading 20', 'Reading 30', 'Writing 0']);
});
