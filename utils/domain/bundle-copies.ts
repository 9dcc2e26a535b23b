import { documentsOf, type BundleDocument, type BundlePlan, type DocumentId } from './bundle-plan.ts';
import type { Sha256 } from './ids.ts';

/**
 * Documents whose bytes are those of another one in the bundle, with the id of the one that stays: the first that is not
 * left out, else the first. Only files are compared; two emails are never the same bytes.
 */
export function copiesIn(plan: Pick<BundlePlan, 'sections'>): ReadonlyMap<DocumentId, DocumentId> {
  const first = new Map<Sha256, DocumentId>();
  for (const { document } of documentsOf(plan)) rememberFirst(first, document);
  const all = plan.sections.flatMap(({ documents }) => documents);
  for (const document of all) rememberFirst(first, document);
  return new Map(
    all.flatMap((document): [DocumentId, DocumentId][] => {
      const kept = first.get(hashOf(document) ?? ('' as Sha256));
      return kept === undefined || kept === document.id ? [] : [[document.id, kept]];
    }),
  );
}

function rememberFirst(first: Map<Sha256, DocumentId>, document: BundleDocument): void {
  const sha256 = hashOf(document);
  if (sha256 && !first.has(sha256)) first.set(sha256, document.id);
}

function hashOf(document: BundleDocument): Sha256 | null {
  return document.kind === 'attachment' || document.kind === 'paper' ? document.sha256 : null;
}
