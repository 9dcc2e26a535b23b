import type { ExportForm } from '../../../components/services.tsx';
import type { LeftOut } from '../../../utils/domain/index.ts';
import { calendarOf } from '../../../utils/export/forms/calendar.ts';
import { writeEditable, type EditableForm } from '../../../utils/export/forms/chronology-file.ts';
import { bundleName } from '../../../utils/export/bundle/assemble/bundle-name.ts';
import { packName } from '../../../utils/export/pack/pack.ts';
import type { ExportMaking, ExportSource } from '../../../utils/export/source.ts';
import { StoreFault } from '../../../utils/store/failures.ts';

/** What such a form is written from. */
interface FormJob {
  readonly source: ExportSource;
  readonly making: ExportMaking;
  readonly leftOut: readonly LeftOut[];
}

/** Forms small enough to be written whole: the editable chronologies and the calendar. */
const EDITABLE: Partial<Record<ExportForm, EditableForm>> = { docx: 'docx', xlsx: 'xlsx', csv: 'csv' };

/** Writes one of them. Throws what the user can be told when there is nothing to write. */
export async function writeForm(form: ExportForm, job: FormJob): Promise<Blob> {
  const editable = EDITABLE[form];
  if (editable) return writeEditable(editable, job.source, job);
  const calendar = calendarOf(job.source);
  if (!calendar.ok) throw new StoreFault(calendar.error);
  return new Blob([calendar.value], { type: 'text/calendar' });
}

/** What each form is called in its file name, and how that name ends. */
const NAMES: Readonly<Record<ExportForm, readonly [what: string, ending: string]>> = {
  chronology: ['chronology', '.pdf'],
  bundle: ['bundle', '.pdf'],
  docx: ['chronology', '.docx'],
  xlsx: ['chronology', '.xlsx'],
  csv: ['chronology', '.csv'],
  calendar: ['clocks', '.ics'],
  pack: ['pack', '.zip'],
};

/** `Paperchain chronology 2026-11-24 Sam.docx`. */
export function nameForm(form: ExportForm, { source, making }: Pick<FormJob, 'source' | 'making'>): string {
  if (form === 'bundle') return bundleName(source.title, making.madeAt);
  const [what, ending] = NAMES[form];
  return `${packName(source.title, making.madeAt).replace('pack', what)}${ending}`;
}
