import { Field, type FieldProps } from './Field.tsx';

export interface TextAreaProps extends FieldProps {
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly onLeave?: () => void;
  readonly placeholder?: string;
  readonly rows?: number;
  readonly maxLength?: number;
}

/** Several lines of text with a label. */
export function TextArea({ label, hint, error, class: extra, ...rest }: TextAreaProps) {
  const { value, onValue, onLeave, placeholder, maxLength, rows = 3 } = rest;
  return (
    <Field label={label} hint={hint} error={error} class={extra}>
      {(links) => (
        <textarea
          {...links}
          class="pc-input"
          dir="auto"
          rows={rows}
          maxLength={maxLength}
          placeholder={placeholder}
          value={value}
          onInput={(event) => onValue(event.currentTarget.value)}
          onBlur={onLeave}
        />
      )}
    </Field>
  );
}
