import type { BundlePlan, DocumentId } from '../../../utils/domain/bundle-plan.ts';
import { chooseByPlan, withoutConfidential } from '../../../utils/domain/choose-by-plan.ts';
import { writeEvidence } from '../../../utils/export/forms/evidence-file.ts';
import { redactPlan, redactSource } from '../../../utils/export/redact/redact-source.ts';
import { createRedactor } from '../../../utils/export/redact/redactor.ts';
import { scopeOf } from './job-of-plan.ts';
import { sourceOf, type MatterRecord } from './matter-record.ts';

interface EvidenceOrder {
  readonly plan: BundlePlan;
  readonly madeAt: number;
  /** Pages of each document, as they were measured last. */
  readonly pages: ReadonlyMap<DocumentId, number>;
}

/** The SEND35 list of a bundle as a DOCX: what is in the bundle, without the words that are removed from it. */
export function evidenceOf(record: MatterRecord, { plan, madeAt, pages }: EvidenceOrder): Promise<Blob> {
  const choice = chooseByPlan(record.entries, plan, record.tags);
  const redactor = createRedactor(plan.redactions);
  const source = sourceOf(record, { title: plan.title, scope: scopeOf(plan), choice, madeAt, plan });
  return writeEvidence('docx', {
    plan: redactPlan(withoutConfidential(plan, choice.leftOut, record.entries), redactor),
    pages,
    source: redactSource(source, redactor),
    making: { madeAt },
  });
}
