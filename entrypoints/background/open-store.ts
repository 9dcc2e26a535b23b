import { openDatabase } from '../../utils/store/database.ts';
import type { Database } from '../../utils/store/schema.ts';

/** Opens the store when first needed and keeps it open; opens it anew when it was closed (an upgrade elsewhere) or failed to open. */
export function makeStoreOpener(): () => Promise<Database> {
  let opened: Promise<Database> | null = null;
  return () => {
    opened ??= openDatabase().then((database) => {
      database.on('close', () => {
        opened = null;
      });
      return database;
    });
    opened.catch(() => {
      opened = null;
    });
    return opened;
  };
}
