import type { BundleDocument } from '../../domain/bundle-plan.ts';
import { londonDay } from '../../domain/dates.ts';
import type { AttachmentFacts, Entry, Sha256 } from '../../domain/index.ts';
import { ownAddressesOf } from '../../domain/own-mail.ts';
import { shortened, titleOfEntry, titleOfFile, type Naming } from './document-words.ts';
import type { PlanMaterial } from './material.ts';

/**
 * Every document that entries have, in their order: an email and after it its files, a paper's files one by one. Pictures
 * that a mail shows in place are no documents. A file that came before with another mail is there, but left out, so that
 * the bundle has one copy of each.
 */
export function documentsOfEntries(
  entries: readonly Entry[],
  material: Pick<PlanMaterial, 'entries' | 'parties'>,
): BundleDocument[] {
  const naming = namingOf(material);
  const seen = new Set<Sha256>();
  return entries.flatMap((entry) =>
    documentsOfEntry(entry, naming).map((document) => {
      if (document.kind !== 'attachment') return document;
      const isCopy = seen.has(document.sha256);
      seen.add(document.sha256);
      return isCopy ? { ...document, leftOut: true } : document;
    }),
  );
}

/** Whose mail is whose, for proposing titles. */
export function namingOf({ entries, parties }: Pick<PlanMaterial, 'entries' | 'parties'>): Naming {
  return {
    parties,
    partyOf: new Map(parties.map((party) => [party.id, party])),
    own: ownAddressesOf(entries, parties),
  };
}

function documentsOfEntry(entry: Entry, naming: Naming): BundleDocument[] {
  const words = { day: londonDay(entry.happenedAt), leftOut: false };
  const title = titleOfEntry(entry, naming);
  const entryId = entry.id;
  if (entry.papers && entry.papers.length > 0)
    return entry.papers.map(({ sha256 }, at, all) => ({
      ...words,
      id: `${entryId}/${at + 1}`,
      title: all.length > 1 ? shortened(`${title} (file ${at + 1} of ${all.length})`) : title,
      kind: 'paper',
      entryId,
      sha256,
    }));
  const files = filesOf(entry).map(({ name, sha256 }) => ({
    ...words,
    id: `${entryId}/${sha256.slice(0, 16)}`,
    title: titleOfFile(name),
    kind: 'attachment' as const,
    entryId,
    sha256,
  }));
  return [{ ...words, id: entryId, title, kind: 'entry', entryId }, ...files];
}

/** Files of an email, the same bytes once. */
function filesOf({ attachments }: Entry): AttachmentFacts[] {
  const files = attachments.filter(({ inline }) => !inline);
  return files.filter(({ sha256 }, at) => files.findIndex((file) => file.sha256 === sha256) === at);
}
