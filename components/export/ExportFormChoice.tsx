import type { ComponentChildren } from 'preact';
import type { ExportForm } from '../services.tsx';
import { ClockIcon, EditIcon, PackIcon, PageIcon } from '../ui/icons.tsx';

interface ExportFormChoiceProps {
  readonly value: ExportForm;
  readonly onPick: (form: ExportForm) => void;
}

/** The forms, by what somebody wants to do with the file. */
export function ExportFormChoice({ value, onPick }: ExportFormChoiceProps) {
  const pick = { value, onPick };
  return (
    <div class="form-groups">
      <Group title="To read, print or send">
        <Form form="chronology" icon={<PageIcon />} name="Chronology (PDF)" {...pick}>
          A dated table of what happened, to read, print or send.
        </Form>
        <Form form="bundle" icon={<PageIcon />} name="Bundle (PDF)" {...pick}>
          Every email and attachment as numbered pages, with an index and the chronology in front.
        </Form>
      </Group>
      <Group title="To keep, and for others to check">
        <Form form="pack" icon={<PackIcon />} name="Pack of originals (ZIP)" {...pick}>
          Every email exactly as received, with attachments, the chronology and a list anybody can check.
        </Form>
      </Group>
      <Group title="The chronology, to edit">
        <Form form="docx" icon={<EditIcon />} name="Word document (DOCX)" {...pick}>
          The same dated table, to change and add to.
        </Form>
        <Form form="xlsx" icon={<EditIcon />} name="Excel workbook (XLSX)" {...pick}>
          To sort and filter by date. Clocks have a sheet of their own.
        </Form>
        <Form form="csv" icon={<EditIcon />} name="Plain table (CSV)" {...pick}>
          For any spreadsheet or other program.
        </Form>
      </Group>
      <Group title="For your diary">
        <Form form="calendar" icon={<ClockIcon />} name="Calendar of clocks (ICS)" {...pick}>
          Every due day, for the calendar on your phone or computer.
        </Form>
      </Group>
    </div>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <fieldset class="forms">
      <legend class="forms__title">{title}</legend>
      <div class="forms__choices">{children}</div>
    </fieldset>
  );
}

interface FormProps extends ExportFormChoiceProps {
  readonly form: ExportForm;
  readonly name: string;
  readonly icon: ComponentChildren;
  readonly children: ComponentChildren;
}

function Form({ form, name, icon, value, onPick, children }: FormProps) {
  return (
    <label class="form-choice">
      <input
        type="radio"
        name="export-form"
        value={form}
        checked={value === form}
        onChange={() => onPick(form)}
      />
      <span class="form-choice__words">
        <span class="form-choice__name">
          {icon} {name}
        </span>
        <span class="pc-small pc-soft">{children}</span>
      </span>
    </label>
  );
}
