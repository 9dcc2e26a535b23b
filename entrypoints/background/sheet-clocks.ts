import { calendarsOf } from '../../utils/clocks/calendars/calendars.ts';
import { clocksWith } from '../../utils/clocks/clocks-with.ts';
import { countClocks } from '../../utils/clocks/counted-clock.ts';
import { RULE_SETS } from '../../utils/clocks/rules/rule-sets.ts';
import { otherSideOf } from '../../utils/capture/sheet.ts';
import { londonDay } from '../../utils/domain/dates.ts';
import type { Entry, TagSheet } from '../../utils/domain/index.ts';
import { readClocks } from '../../utils/store/clocks.ts';
import { createReader } from '../../utils/store/reader.ts';
import type { Database } from '../../utils/store/schema.ts';

/** Running clocks to show in the panel of an entry: those with the same side. `now`: ms since 1970. */
export async function findSheetClocks(
  database: Database,
  entry: Entry,
  now: number,
): Promise<TagSheet['clocks']> {
  const { clocks, terms } = await readClocks(database, entry.matterId);
  if (clocks.length === 0) return [];
  const reader = createReader(database);
  const ids = [...new Set(clocks.flatMap(({ start }) => start.entryId ?? []))];
  const [parties, ...starts] = await Promise.all([reader.parties(), ...ids.map((id) => reader.entry(id))]);
  const byId = new Map(starts.flatMap((start) => (start ? [[start.id, start] as const] : [])));
  const today = londonDay(now);
  const counted = countClocks(clocks, { ruleSets: RULE_SETS, today, calendars: calendarsOf(terms) });
  return clocksWith(entry, counted, {
    startOf: ({ clock }) => (clock.start.entryId === null ? undefined : byId.get(clock.start.entryId)),
    kind: otherSideOf(entry, parties)?.kind ?? null,
    today,
  });
}
