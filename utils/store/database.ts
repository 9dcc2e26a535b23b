import { Dexie } from 'dexie';
import { MIGRATIONS, type Migration } from './migrations/index.ts';
import type { Database } from './schema.ts';

/** Name of the database in the extension's origin. */
export const DATABASE_NAME = 'paperchain';

/**
 * `strict`: a commit counts only once it is on the disk. Chromium's default since version 121 is `relaxed`, which may
 * lose the last seconds when the machine loses power; "Kept" must not be said of such a mail.
 * The query cache is off: the store holds big rows, and live.ts reads only what changed.
 */
const OPTIONS = { chromeTransactionDurability: 'strict', cache: 'disabled' } as const;

/** Declares every version of the schema on a database that is not open yet. */
export function declareVersions(database: Dexie, migrations: readonly Migration[]): void {
  for (const { version, tables, upgrade } of migrations) {
    const declared = database.version(version).stores({ ...tables });
    if (upgrade) declared.upgrade(upgrade);
  }
}

/**
 * Opens the store, upgrading it if it is of an older version. Another context that wants to upgrade or delete it makes
 * this connection close, and calls through it then fail with `DatabaseClosedError`, which `asFailure` words as "reload
 * this page". Rejects when the database cannot be opened.
 */
export async function openDatabase(name: string = DATABASE_NAME): Promise<Database> {
  const database = new Dexie(name, OPTIONS) as Database;
  declareVersions(database, MIGRATIONS);
  // `false` stops Dexie's own handlers, which warn on the console and would open the newer database by themselves.
  database.on('versionchange', () => {
    database.close();
    return false;
  });
  // Older connections close themselves by the line above, and the waiting request then goes on by itself.
  database.on('blocked', () => false);
  await database.open();
  return database;
}
