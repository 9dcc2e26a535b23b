import type { CheckServices } from '../../../components/services/checks.ts';
import { checkFiles } from '../../../utils/check/check-files.ts';
import { openGroups } from '../../../utils/check/open-groups.ts';
import { ok, type Entry } from '../../../utils/domain/index.ts';

/** The real checking, over the invented record: a single file is known when it holds nothing but an entry's subject. */
export function checksInMemory(entries: () => readonly Entry[]): CheckServices {
  return {
    check: async (files, signal, onProgress) => {
      const texts = await Promise.all(files.map(({ file }) => file.text()));
      const known = async () =>
        entries()
          .filter(({ subject }) => texts.includes(subject))
          .slice(0, 1)
          .map(({ id, subject, happenedAt }) => ({
            entryId: id,
            subject,
            happenedAt,
            as: 'original' as const,
          }));
      return ok(await checkFiles(await openGroups(files, signal), { signal, onProgress, known }));
    },
  };
}
