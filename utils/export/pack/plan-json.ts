// bundle-plan.json: how the bundle of a pack was put together, so that a next version can go on from it.
import type { BundleDocument, BundlePlan } from '../../domain/bundle-plan.ts';
import type { EntryId } from '../../domain/ids.ts';
import { standingIn } from '../../domain/lines-on-entries.ts';
import { redactPlan } from '../redact/redact-source.ts';
import { createRedactor } from '../redact/redactor.ts';
import type { Packing } from './packed.ts';

/**
 * What is in the bundle and nothing else: titles and texts of what was left out tell of it. A section without documents
 * goes too, since its title may. Reopened, what was left out is simply not in the plan.
 */
function keptOf(plan: BundlePlan, { source }: Packing): BundlePlan {
  const known = new Set(source.entries.map(({ id }) => id));
  const sections = plan.sections.map((section) => ({
    ...section,
    documents: section.documents
      .filter((each) => !each.leftOut && (!('entryId' in each) || known.has(each.entryId)))
      .map((each) => withoutNotes(each, known)),
  }));
  return { ...plan, sections: sections.filter(({ documents }) => documents.length > 0) };
}

/**
 * What a preset wrote may be taken out or written anew by the user: its notes say no more of the record than the text does,
 * and name nothing outside the pack.
 */
function withoutNotes(document: BundleDocument, known: ReadonlySet<EntryId>): BundleDocument {
  if (document.kind !== 'words' || !document.fromRecord) return document;
  const { fromRecord, ...rest } = document;
  const stands = fromRecord
    .filter(({ entryIds }) => entryIds.every((id) => known.has(id)))
    .flatMap((words) => standingIn(document.text, words));
  return stands.length > 0 ? { ...rest, fromRecord: stands } : rest;
}

/** The plan without the words that were removed (the reason says enough), and the hashes by which entries are found again. */
export function planJson(packing: Packing, whole: BundlePlan, pages: number | null): string {
  const { source, making, choice } = packing;
  const redactor = choice.redaction?.redactor ?? createRedactor(whole.redactions);
  // Redacted first: of a note that is cut, words to remove might be cut in two and not be found.
  const plan = keptOf(redactPlan(whole, redactor), packing);
  const redactions = whole.redactions.map(({ reason }) => ({ words: '', reason: redactor.redact(reason) }));
  const named = new Set(
    plan.sections.flatMap(({ documents }) =>
      documents.map((each) => ('entryId' in each ? each.entryId : null)),
    ),
  );
  const entries = source.entries
    .filter(({ id }) => named.has(id))
    .map(({ id, originalSha256 }) => ({ id, sha256: originalSha256 }));
  const drawn = {
    format: 'paperchain-bundle-plan/1',
    madeAt: making.madeAt,
    pages,
    plan: { ...plan, redactions },
    entries,
  };
  return `${JSON.stringify(drawn, null, 2)}\n`;
}
