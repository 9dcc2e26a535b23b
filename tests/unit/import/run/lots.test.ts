// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { gatherLots, type Lot } from '../../../../utils/import/run/lots.ts';
import { findAll, mail, text } from '../find-all.ts';

async function lotsOf(files: Readonly<Record<string, string>>): Promise<readonly Lot[]> {
  const { sources } = await findAll(files);
  const lots: Lot[] = [];
  for await (const lot of gatherLots(sources, new AbortController().signal)) lots.push(lot);
  return lots;
}

const bytesIn = (lot: Lot) => lot.found.flatMap((each) => (each.kind === 'mail' ? [each.bytes] : []));
const subjectsIn = (lots: readonly Lot[]) =>
  lots.flatMap(bytesIn).map((bytes) => text(bytes).match(/Subject: (\w+)/)?.[1]);

describe('lots', () => {
  const MANY = Array.from({ length: 1700 }, (_, index) => `letter${index}`);
  const MBOX = MANY.map((name) => `From x Mon Jan  5 10:00:00 2026\r\n${mail(name)}\r\n`).join('');

  it('hold no more small mails than fill one, in order, and move on evenly', async () => {
    const lots = await lotsOf({ 'all.mbox': MBOX });
    expect(lots.map(({ found }) => found.length)).toEqual([500, 500, 500, 200]);
    expect(subjectsIn(lots)).toEqual(MANY);
    const quarters = lots.map(({ bytesRead }) => (bytesRead / MBOX.length) * 3.4);
    expect(quarters.map(Math.round)).toEqual([1, 2, 3, 3]);
    expect(lots.at(-1)?.bytesRead).toBe(MBOX.length);
  });

  it('never share a buffer: one is handed over while the next is still wanted', async () => {
    const lots = await lotsOf({ 'all.mbox': MBOX });
    const seen = new Set<ArrayBuffer>();
    for (const lot of lots) {
      const own = new Set(bytesIn(lot).map(({ buffer }) => buffer));
      for (const buffer of own) expect(seen.has(buffer)).toBe(false);
      for (const buffer of own) seen.add(buffer);
    }
  });

  it('join the single mails of many files', async () => {
    const files = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`${at}.eml`, mail(`m${at}`)]));
    expect((await lotsOf(files)).map(({ found }) => found.length)).toEqual([30]);
  });
});
