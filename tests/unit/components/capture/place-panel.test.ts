import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placePanel, type Box, type Size } from '../../../../components/capture/place-panel.ts';

const size = (most: number) =>
  fc.record({
    width: fc.double({ min: 1, max: most, noNaN: true }),
    height: fc.double({ min: 1, max: most, noNaN: true }),
  });
const anchor = fc
  .record({
    left: fc.integer({ min: -5000, max: 5000 }),
    top: fc.integer({ min: -5000, max: 5000 }),
    width: fc.integer({ min: 0, max: 300 }),
    height: fc.integer({ min: 0, max: 100 }),
  })
  .map(({ left, top, width, height }): Box => ({ left, top, right: left + width, bottom: top + height }));

const WINDOW: Size = { width: 1200, height: 800 };
const PANEL: Size = { width: 360, height: 500 };
const at = (left: number, top: number): Box => ({ left, top, right: left + 90, bottom: top + 32 });

describe('placePanel', () => {
  it('lies inside the window, whatever button, panel and window', () => {
    fc.assert(
      fc.property(anchor, size(4000), size(3000), (button, panel, viewport) => {
        const { left, top, width, height } = placePanel(button, panel, viewport);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(top).toBeGreaterThanOrEqual(0);
        expect(left + width).toBeLessThanOrEqual(viewport.width + 1e-9);
        expect(top + height).toBeLessThanOrEqual(viewport.height + 1e-9);
        expect(width).toBeLessThanOrEqual(panel.width);
        expect(height).toBeLessThanOrEqual(panel.height);
        expect(Math.min(width, height)).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
  });

  it('does not cover its button where the panel fits below or above it', () => {
    const inside = fc.record({
      left: fc.integer({ min: 0, max: 1100 }),
      top: fc.integer({ min: 0, max: 760 }),
    });
    const height = fc.integer({ min: 50, max: 320 });
    fc.assert(
      fc.property(inside, height, ({ left, top }, high) => {
        const button = at(left, top);
        const place = placePanel(button, { width: 360, height: high }, WINDOW);
        const clear = place.top >= button.bottom || place.top + place.height <= button.top;
        expect(clear).toBe(true);
      }),
    );
  });

  it('lies below the button, flush with its right edge', () => {
    expect(placePanel(at(900, 100), PANEL, WINDOW)).toEqual({ left: 630, top: 138, width: 360, height: 500 });
  });

  it('goes above where only there it fits', () => {
    expect(placePanel(at(900, 700), PANEL, WINDOW)).toMatchObject({ top: 194, height: 500 });
  });

  it('becomes shorter below the button rather than cover it', () => {
    expect(placePanel(at(900, 300), { width: 360, height: 700 }, WINDOW)).toMatchObject({
      top: 338,
      height: 454,
    });
  });

  it('covers the button only where no useful height is left', () => {
    expect(placePanel(at(100, 150), PANEL, { width: 400, height: 380 })).toMatchObject({
      top: 8,
      height: 364,
    });
  });

  it('keeps 8 px to the edges in a window of 320 px', () => {
    expect(placePanel(at(5, 40), PANEL, { width: 320, height: 640 })).toMatchObject({ left: 8, width: 304 });
  });
});
