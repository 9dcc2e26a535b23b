import type { ExportForm } from '../../../components/services.tsx';
import type { LeftOut } from '../../../utils/domain/index.ts';
import { calendarOf } from '../../../utils/export/forms/calendar.ts';
import { writeEditable } from '../../../utils/export/forms/chronology-file.ts';
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

/** Forms that are drawn page by page or streamed, each by a writer of its own. */
type LargeForm = 'chronology' | 'bundle' | 'pack';
export type WholeForm = Exclude<ExportForm, LargeForm>;

/** Forms small enough to be written whole. A later one is one more line: the compiler asks for it. */
const WHOLE: Readonly<Record<WholeForm, (job: FormJob) => Promise<Blob>>> = {
  docx: (job) => writeEditable('docx', job.source, job),
  xlsx: (job) => writeEditable('xlsx', job.source, job),
  csv: (job) => writeEditable('csv', job.source, job),
  calendar: writeCalendar,
};

/** Writes one of them. Throws what the user can be told when there is nothing to write. */
export const writeForm = (form: WholeForm, job: FormJob): Promise<Blob> => WHOLE[form](job);

async function writeCalendar({ source }: FormJob): Promise<Blob> {
  const calendar = calendarOf(source);
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
