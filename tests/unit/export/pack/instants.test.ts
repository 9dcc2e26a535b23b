// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoUtc, sentWithOffset, writable, zipDate } from '../../../../utils/export/pack/instants.ts';

const at = Date.parse('2026-07-03T13:05:00Z');

describe('sentWithOffset', () => {
  it.each([
    ['Fri, 3 Jul 2026 14:05:00 +0100', '2026-07-03T14:05:00+01:00'],
    ['Fri, 3 Jul 2026 14:05:00 +0100 (BST)', '2026-07-03T14:05:00+01:00'],
    ['Fri, 3 Jul 2026 09:35:00 -0330', '2026-07-03T09:35:00-03:30'],
    ['Fri, 3 Jul 2026 13:05:00 GMT', '2026-07-03T13:05:00Z'],
    ['Fri, 3 Jul 2026 13:05:00 +9999', '2026-07-03T13:05:00Z'],
    ['', '2026-07-03T13:05:00Z'],
  ])('%j is %s', (sentAtText, wanted) => {
    expect(sentWithOffset({ sentAt: at, sentAtText })).toBe(wanted);
  });

  it('is empty without a date', () => {
    expect(sentWithOffset({ sentAtText: 'yesterday' })).toBe('');
    expect(sentWithOffset({ sentAt: Number.NaN })).toBe('');
  });
});

describe('any number as an instant', () => {
  it('can be written by every calendar', () => {
    fc.assert(
      fc.property(fc.double(), (value) => {
        const year = zipDate(value).getFullYear();
        expect(year).toBeGreaterThanOrEqual(1980);
        expect(year).toBeLessThanOrEqual(2107);
        expect(new Date(writable(value)).toISOString()).toMatch(/^\d{4}-/u);
        expect(isoUtc(value) ?? '0000-').toMatch(/^\d{4}-/u);
      }),
    );
  });

  it('leaves a true date alone', () => {
    expect(writable(at)).toBe(at);
    expect(zipDate(at).getTime()).toBe(at);
    expect(isoUtc(at)).toBe('2026-07-03T13:05:00.000Z');
    expect(isoUtc(undefined)).toBe(null);
  });
});
