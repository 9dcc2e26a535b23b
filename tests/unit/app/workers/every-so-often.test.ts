import { expect, it } from 'vitest';
import type { ExportProgress } from '../../../../utils/domain/index.ts';
import {
  everySoOften,
  isReadWhole,
  isStageEdge,
} from '../../../../entrypoints/app/workers/every-so-often.ts';

it('tells each stage’s beginning and end, and what lies between every tenth of a second', () => {
  let now = 1_000;
  const told: string[] = [];
  const tell = everySoOften<ExportProgress>(
    ({ stage, done }) => void told.push(`${stage} ${done}`),
    () => now,
    isStageEdge,
  );
  for (let done = 0; done <= 30; done += 1) {
    tell({ stage: 'Reading', done, total: 30 });
    now += 10;
  }
  tell({ stage: 'Writing', done: 0, total: null });
  expect(told).toEqual(['Reading 0', 'Reading 10', 'Reading 20', 'Reading 30', 'Writing 0']);
});

it('tells of the last byte read, however soon it comes', () => {
  const told: number[] = [];
  const tell = everySoOften<{ bytesRead: number; bytesTotal: number }>(
    ({ bytesRead }) => void told.push(bytesRead),
    () => 1_000,
    isReadWhole,
  );
  for (const bytesRead of [10, 20, 30]) tell({ bytesRead, bytesTotal: 30 });
  expect(told).toEqual([10, 30]);
});
