import { calendarsOf } from '../../utils/clocks/calendars/calendars.ts';
import { countClocks } from '../../utils/clocks/counted-clock.ts';
import { chooseNotices, type ClockNotice } from '../../utils/clocks/notices.ts';
import { RULE_SETS } from '../../utils/clocks/rules/rule-sets.ts';
import { londonDay } from '../../utils/domain/dates.ts';
import { DEFAULT_MATTER_ID } from '../../utils/domain/index.ts';
import { readClocks } from '../../utils/store/clocks.ts';
import { changeNoticeMemory, readNoticeMemory } from '../../utils/store/notice-memory.ts';
import type { Background } from './background.ts';

/** More at once would be a wall; the rest comes with the next alarm. */
const MOST_AT_ONCE = 3;

/** Sets the alarm again where the user wants notices: browsers drop alarms at an update, and some when they are closed. */
export async function keepNoticesOn(
  { openStore }: Pick<Background, 'openStore'>,
  start: () => Promise<void>,
): Promise<void> {
  const { isOn } = await readNoticeMemory(await openStore());
  if (isOn) await start();
}

/** Shows what is due soon or has passed, once each. Nothing unless the user asked for notices. */
export async function tellClocks(
  { openStore, now }: Pick<Background, 'openStore' | 'now'>,
  show: (notice: ClockNotice) => Promise<void>,
): Promise<void> {
  const database = await openStore();
  const memory = await readNoticeMemory(database);
  if (!memory.isOn) return;
  const { clocks, terms } = await readClocks(database, DEFAULT_MATTER_ID);
  const sources = { ruleSets: RULE_SETS, today: londonDay(now()), calendars: calendarsOf(terms) };
  const notices = chooseNotices(countClocks(clocks, sources), new Set(memory.told)).slice(0, MOST_AT_ONCE);
  for (const notice of notices) await show(notice);
  if (notices.length === 0) return;
  const keys = notices.map(({ key }) => key);
  await changeNoticeMemory(database, (before) => ({ ...before, told: [...before.told, ...keys] }));
}
