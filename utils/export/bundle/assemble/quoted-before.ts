import { isLateSection, type BundlePlan } from '../../../domain/bundle-plan.ts';
import type { Entry, EntryId } from '../../../domain/index.ts';
import { createQuotedMails, type BundledMail, type QuotedMails } from '../mail/quoted-mails.ts';
import { lateLast } from './number.ts';

/** Finds quoted emails of a bundle. An email never points at one that came in a later version: its own page has gone out without that. */
export function quotedBefore(
  plan: BundlePlan,
  entryOf: ReadonlyMap<EntryId, Entry>,
  readWords: (entry: Entry) => Promise<Float64Array>,
): QuotedMails {
  const sections = [...new Set(lateLast(plan).map(({ section }) => section))].filter(isLateSection);
  const mails = lateLast(plan).flatMap(({ document, section }): (BundledMail & { rank: number })[] => {
    const entry = document.kind === 'entry' ? entryOf.get(document.entryId) : undefined;
    return entry?.kind === 'email' ? [{ id: document.id, entry, rank: sections.indexOf(section) }] : [];
  });
  const rankOf = new Map(mails.map(({ id, rank }) => [id, rank]));
  const upTo = new Map<number, QuotedMails>();
  return {
    find: (words, by) => {
      const rank = rankOf.get(by.id) ?? -1;
      const known =
        upTo.get(rank) ??
        createQuotedMails(
          mails.filter((mail) => mail.rank <= rank),
          readWords,
        );
      upTo.set(rank, known);
      return known.find(words, by);
    },
  };
}
