// @vitest-environment node
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { declareVersions, openDatabase } from '../../../utils/store/database.ts';
import { MIGRATIONS, type Migration } from '../../../utils/store/migrations/index.ts';

type Rows = Readonly<Record<string, readonly object[]>>;

/** What lay in every table before a version, and what must lie there after it. */
interface Example {
  readonly from: Rows;
  readonly to: Rows;
}

/** Released files never change; a line is added here with each release. */
const RELEASED: Readonly<Record<number, string>> = {
  1: 'b6d4b202f7762aa4873742555cc28523db698b1eede12585917cf7da4154eed1',
  2: '473dd0413c3f1c9cba26094a346f617a7f610ada25548330757a8a0e81ea5966',
  3: '7fee15dd42483a214571047b7670793976709090184798d74da3cfa80ef2b685',
  4: '11f8e3e6cddd5b0e901489665b89354779512586d3f0e0d34c80f9dc63b0b116',
  5: 'fccafa79a4a70ba90ab67ef91faa795467c2a435abf567b934eb858bf0a87821',
};

const folder = 'utils/store/migrations';
const exampleFile = (version: number): string => `tests/fixtures/store/version-${version}.json`;
const readExample = (version: number): Example =>
  JSON.parse(readFileSync(exampleFile(version), 'utf8')) as Example;

async function open(factory: IDBFactory, migrations: readonly Migration[]): Promise<Dexie> {
  const database = new Dexie('migrating', { indexedDB: factory, IDBKeyRange });
  declareVersions(database, migrations);
  return database.open();
}

async function fill(database: Dexie, rows: Rows): Promise<void> {
  for (const [name, items] of Object.entries(rows)) await database.table(name).bulkAdd([...items]);
}

async function rowsOf(database: Dexie): Promise<Rows> {
  const rows = await Promise.all(database.tables.map((table) => table.toArray()));
  return Object.fromEntries(database.tables.map((table, index) => [table.name, rows[index] ?? []]));
}

/** Rows before, through one version, to rows after. */
async function migrate(migrations: readonly Migration[], index: number, from: Rows): Promise<Rows> {
  const factory = new IDBFactory();
  if (index > 0) {
    const before = await open(factory, migrations.slice(0, index));
    await fill(before, from);
    before.close();
  }
  const after = await open(factory, migrations.slice(0, index + 1));
  const rows = await rowsOf(after);
  after.close();
  return rows;
}

describe('migrations', () => {
  it('are one file for each version, numbered without gaps', () => {
    const files = readdirSync(folder)
      .filter((file) => file !== 'index.ts')
      .sort();
    expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, index) => index + 1));
    expect(files).toEqual(MIGRATIONS.map(({ version }) => `version-${version}.ts`).sort());
  });

  it('import nothing', () => {
    for (const { version } of MIGRATIONS) {
      expect(readFileSync(`${folder}/version-${version}.ts`, 'utf8')).not.toMatch(/^\s*import\b|\bimport\(/m);
    }
  });

  it.each(Object.entries(RELEASED))('leave version %s as it was released', (version, hash) => {
    const bytes = readFileSync(`${folder}/version-${version}.ts`);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(hash);
  });

  it.each(MIGRATIONS.map((migration, index) => [migration.version, index] as const))(
    'take the example of version %i from before to after',
    async (version, index) => {
      expect(existsSync(exampleFile(version)), `${exampleFile(version)} is missing`).toBe(true);
      const { from, to } = readExample(version);
      expect(await migrate(MIGRATIONS, index, from)).toEqual(to);
    },
  );

  it('run an upgrade on the rows that were there', async () => {
    const next: Migration = {
      version: 2,
      tables: { settings: 'key, value' },
      upgrade: (transaction) =>
        transaction
          .table('settings')
          .toCollection()
          .modify((row: { value: number }) => {
            row.value += 1;
          }),
    };
    const rows = await migrate([...MIGRATIONS.slice(0, 1), next], 1, { settings: [{ key: 'a', value: 1 }] });
    expect(rows.settings).toEqual([{ key: 'a', value: 2 }]);
  });

  it('open in the tables the store names', async () => {
    Dexie.dependencies.indexedDB = new IDBFactory();
    Dexie.dependencies.IDBKeyRange = IDBKeyRange;
    const database = await openDatabase();
    expect(database.verno).toBe(MIGRATIONS.length);
    const last = readExample(MIGRATIONS.length);
    expect(database.tables.map((table) => table.name).sort()).toEqual(Object.keys(last.to).sort());
    database.close();
  });
});
