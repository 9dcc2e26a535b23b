import type { BundlePlan, DocumentId } from '../../../utils/domain/bundle-plan.ts';
import { listCitations } from '../../../utils/export/forms/citations.ts';
import { redactPlan } from '../../../utils/export/redact/redact-source.ts';
import { createRedactor } from '../../../utils/export/redact/redactor.ts';

/** Footnotes of a bundle's documents, one a line, without the words that are removed from it. */
export function citationsOf(plan: BundlePlan, firstPages: ReadonlyMap<DocumentId, number>): string {
  return listCitations(redactPlan(plan, createRedactor(plan.redactions)), firstPages);
}
