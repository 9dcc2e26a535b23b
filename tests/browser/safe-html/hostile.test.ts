import { describe, expect, it } from 'vitest';
import { HOSTILE_CASES } from './hostile-cases.ts';
import { drawBare, drawUnsanitised, drawWithoutWalls } from './watch-frame.ts';

const QUIET = { ran: [], requested: [], answered: [], left: [] };

describe('a hostile mail', () => {
  for (const { name, html } of HOSTILE_CASES) {
    it(`is held by the sanitiser alone and by the frame alone: ${name}`, async () => {
      expect(await drawBare(html)).toEqual(QUIET);
      const { ran, answered } = await drawUnsanitised(html);
      expect({ ran, answered }).toEqual({ ran: [], answered: [] });
    });
  }

  for (const { name, html, sign } of HOSTILE_CASES.filter((each) => each.sign !== null)) {
    it(`would be seen if nothing held it: ${name}`, async () => {
      const seen = await drawWithoutWalls(html);
      expect(seen[sign ?? 'ran'].length).toBeGreaterThan(0);
    });
  }
});
