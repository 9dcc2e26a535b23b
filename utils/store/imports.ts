import type { ImportRun } from '../domain/import.ts';
import type { Database } from './schema.ts';

/** Broken-off imports, newest first. */
export async function unfinishedImports({ imports }: Database): Promise<readonly ImportRun[]> {
  const all = await imports.orderBy('at').reverse().toArray();
  return all.filter(({ state }) => state === 'running');
}

/** Saves an import as it stands; not journalled, since nothing is kept by it. */
export async function saveImport({ imports }: Database, run: ImportRun): Promise<void> {
  await imports.put(run);
}

/** Forgets an import. What it kept stays. */
export async function forgetImport({ imports }: Database, id: string): Promise<void> {
  await imports.delete(id);
}
