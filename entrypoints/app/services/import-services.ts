import type { ImportServices } from '../../../components/services/import.ts';
import { canonicalJson } from '../../../utils/domain/canonical-json.ts';
import type { ImportFile } from '../../../utils/domain/import.ts';
import { describeFiles } from '../../../utils/import/run/same-files.ts';
import { readVersion } from '../../../utils/platform/browser.ts';
import { attempt } from '../../../utils/store/attempt.ts';
import { forgetImport, unfinishedImports } from '../../../utils/store/imports.ts';
import type { Database } from '../../../utils/store/schema.ts';
import { askImportWorker } from '../import/ask-import-worker.ts';

const keyOf = (files: readonly ImportFile[]): string => canonicalJson(describeFiles(files));

/** Bringing in mail from files, each order in a worker of its own. */
export function makeImportServices(database: Database): ImportServices {
  /** Whose mail the files of a preview are; the import that follows need not look again. */
  const ownAddresses = new Map<string, readonly string[]>();
  return {
    preview: async (files, signal, onProgress) => {
      const answer = await askImportWorker({ type: 'preview', files }, signal, onProgress);
      if (answer.ok) ownAddresses.set(keyOf(files), answer.value.ownAddresses);
      return answer;
    },
    run: ({ files, choice, parties }, signal, onProgress) => {
      const own = ownAddresses.get(keyOf(files)) ?? null;
      const order = {
        type: 'run',
        files,
        choice,
        parties,
        ownAddresses: own,
        version: readVersion(),
      } as const;
      return askImportWorker(order, signal, onProgress);
    },
    version: readVersion(),
    unfinished: () => unfinishedImports(database),
    forget: (id) => attempt(() => forgetImport(database, id).then(() => null)),
    readProblems: (job, signal, onProgress) => askImportWorker({ type: 'cut', ...job }, signal, onProgress),
  };
}
