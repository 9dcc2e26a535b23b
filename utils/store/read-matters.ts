import { DEFAULT_MATTER_ID, DEFAULT_MATTER_TITLE, type Matter } from '../domain/index.ts';
import type { Database } from './schema.ts';

/** What stands for the default matter until its first entry or its first renaming stores it. */
const UNSTORED: Matter = { id: DEFAULT_MATTER_ID, title: DEFAULT_MATTER_TITLE, createdAt: 0 };

/** Matters by age; the default one is always among them. */
export async function readMatters(database: Database): Promise<readonly Matter[]> {
  const stored = await database.matters.toArray();
  const all = stored.some((matter) => matter.id === DEFAULT_MATTER_ID) ? stored : [UNSTORED, ...stored];
  return all.toSorted((one, other) => one.createdAt - other.createdAt);
}
