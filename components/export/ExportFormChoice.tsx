import type { ComponentChildren } from 'preact';
import type { ExportForm } from '../services.tsx';
import { PackIcon, PageIcon } from '../ui/icons.tsx';

interface ExportFormChoiceProps {
  readonly value: ExportForm;
  readonly onPick: (form: ExportForm) => void;
}

/** The two forms, each with what it is good for. */
export function ExportFormChoice({ value, onPick }: ExportFormChoiceProps) {
  return (
    <fieldset class="forms">
      <legend class="pc-hidden">What to make</legend>
      <Form form="chronology" icon={<PageIcon />} name="Chronology (PDF)" value={value} onPick={onPick}>
        A dated table of what happened, to read, print or send.
      </Form>
      <Form form="pack" icon={<PackIcon />} name="Pack of originals (ZIP)" value={value} onPick={onPick}>
        Every email exactly as received, with attachments, the chronology and a list anybody can check.
      </Form>
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
