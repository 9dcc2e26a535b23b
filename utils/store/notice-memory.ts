import type { Database } from './schema.ts';

/** Whether the user wants notices, and which were shown. */
export interface NoticeMemory {
  readonly isOn: boolean;
  /** Keys of notices that were shown. */
  readonly told: readonly string[];
}

/** Key among the remembered choices. */
const KEY = 'clock-notices';

/** At most so many are remembered; the oldest go first. */
const MOST_TOLD = 1000;

const NOTHING: NoticeMemory = { isOn: false, told: [] };

/** What was chosen and told so far. */
export async function readNoticeMemory(database: Database): Promise<NoticeMemory> {
  const found = await database.settings.get(KEY);
  return { ...NOTHING, ...(found?.value as Partial<NoticeMemory> | undefined) };
}

/** Remembers a choice or what was told. Not journalled: it says nothing of the record. */
export async function changeNoticeMemory(
  database: Database,
  change: (memory: NoticeMemory) => NoticeMemory,
): Promise<void> {
  await database.transaction('rw', database.settings, async () => {
    const { isOn, told } = change(await readNoticeMemory(database));
    await database.settings.put({ key: KEY, value: { isOn, told: told.slice(-MOST_TOLD) } });
  });
}
