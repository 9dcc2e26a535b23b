// One file per version of the schema, never changed once released and importing nothing live: a stored database may be
// of any age. A new version is a new file, one line here, and an example in tests/fixtures/store (a test asks for it).
import type { Transaction } from 'dexie';
import { version1 } from './version-1.ts';
import { version2 } from './version-2.ts';
import { version3 } from './version-3.ts';
import { version4 } from './version-4.ts';
import { version5 } from './version-5.ts';

/** A step from one version of the schema to the next. */
export interface Migration {
  readonly version: number;
  /** Tables in Dexie's notation; only those that change. Null deletes a table. */
  readonly tables: Readonly<Record<string, string | null>>;
  /** Changes the rows, inside the upgrade's own transaction. */
  readonly upgrade?: (transaction: Transaction) => PromiseLike<unknown>;
}

/** Every version, oldest first. */
export const MIGRATIONS: readonly Migration[] = [version1, version2, version3, version4, version5];
