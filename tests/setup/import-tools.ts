// An import's tools over a real store, preparing in this very thread.
import { randomUUID } from 'node:crypto';
import { prepareMails } from '../../utils/import/run/prepare-mails.ts';
import type { ImportTools } from '../../utils/import/run/tools.ts';
import { addOriginal } from '../../utils/store/add-original.ts';
import { saveImport, unfinishedImports } from '../../utils/store/imports.ts';
import { keepNewEntries } from '../../utils/store/keep-entries.ts';
import type { StoreTools } from '../../utils/store/keep-entry.ts';
import { StoreMemory } from '../../utils/store/store-memory.ts';
import { saveParty } from '../../utils/store/write-names.ts';
import { createReader } from '../../utils/store/reader.ts';

export function importTools(store: StoreTools, changes: Partial<ImportTools> = {}): ImportTools {
  const { database, now } = store;
  const memory = new StoreMemory();
  return {
    prepare: (job) => prepareMails(job, randomUUID),
    preparers: 2,
    keepNewEntries: (batch) => keepNewEntries(store, batch, memory),
    addOriginal: (id, made) => addOriginal(store, id, made),
    saveRun: (run) => saveImport(database, run),
    unfinished: () => unfinishedImports(database),
    parties: () => createReader(database).parties(),
    saveParty: (party) => saveParty(store, party),
    shown: async () => [],
    now,
    makeId: randomUUID,
    version: '0.1.0',
    mayLend: true,
    ...changes,
  };
}
