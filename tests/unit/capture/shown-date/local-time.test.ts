import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemZone } from '../../../../utils/capture/shown-date/local-time.ts';

const before = process.env.TZ;
beforeEach(() => {
  process.env.TZ = 'Europe/London';
});
afterEach(() => {
  if (before === undefined) delete process.env.TZ;
  else process.env.TZ = before;
});
const at = (month: number, day: number, hour: number) =>
  systemZone({ year: 2026, month, day, hour, minute: 30 });

describe('the computer’s own clocks', () => {
  it('show most times once', () => {
    expect(at(0, 15, 10)).toEqual([Date.UTC(2026, 0, 15, 10, 30)]);
    expect(at(6, 15, 10)).toEqual([Date.UTC(2026, 6, 15, 9, 30)]);
  });
  it('show the hour that autumn repeats twice', () => {
    expect(at(9, 25, 1)).toEqual([Date.UTC(2026, 9, 25, 0, 30), Date.UTC(2026, 9, 25, 1, 30)]);
  });
  it('never show the hour that spring skips', () => {
    expect(at(2, 29, 1)).toEqual([]);
  });
});
