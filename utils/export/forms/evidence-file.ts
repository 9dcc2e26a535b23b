import type { BundlePlan, DocumentId } from '../../domain/bundle-plan.ts';
import { formatDay } from '../../domain/dates.ts';
import type { ExportMaking, ExportSource } from '../source.ts';
import { writeEvidenceDocx } from './send35-docx.ts';
import { evidenceSheet, send35List } from './send35.ts';
import { sheetCsv } from './sheet-csv.ts';

/** What the list of evidence is made from. A redacted source and plan make a redacted list. */
export interface EvidenceJob {
  readonly plan: Pick<BundlePlan, 'sections' | 'title'>;
  /** Pages of each document, as the bundle was measured. */
  readonly pages: ReadonlyMap<DocumentId, number>;
  readonly source: Pick<ExportSource, 'entries' | 'parties'>;
  readonly making: Pick<ExportMaking, 'madeAt'>;
}

/** Writes the SEND35 evidence list of a bundle, whole. */
export async function writeEvidence(form: 'docx' | 'csv', job: EvidenceJob): Promise<Blob> {
  const lines = send35List(job.plan, job.pages, job.source);
  if (form === 'csv') return new Blob([...sheetCsv(evidenceSheet(lines))], { type: 'text/csv' });
  return writeEvidenceDocx(lines, { title: job.plan.title, preparedOn: formatDay(job.making.madeAt) });
}
