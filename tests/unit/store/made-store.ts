import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { Dexie } from 'dexie';
import { afterEach } from 'vitest';
import { openDatabase } from '../../../utils/store/database.ts';
import type { StoreTools } from '../../../utils/store/keep-entry.ts';

/** Opens a store of its own for one test, with a clock that moves on by a second whenever it is asked. */
export async function madeStore(): Promise<StoreTools> {
  Dexie.dependencies.indexedDB = new IDBFactory();
  Dexie.dependencies.IDBKeyRange = IDBKeyRange;
  const database = await openDatabase();
  opened.push(database);
  let at = Date.parse('2026-03-03T15:00:00Z');
  return { database, now: () => (at += 1000) };
}

const opened: Dexie[] = [];
afterEach(() => {
  for (const database of opened.splice(0)) database.close();
});
