import type { InputHTMLAttributes, Ref } from 'preact';
import { Field, type FieldProps } from './Field.tsx';

export interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly onLeave?: () => void;
  readonly onEnter?: () => void;
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly required?: boolean;
  readonly type?: 'text' | 'search' | 'date' | 'time';
  readonly min?: string;
  readonly max?: string;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly dir?: InputHTMLAttributes['dir'];
}

/** One line of text (or a search or date field) with its label. */
export function TextField({ label, hint, error, class: extra, ...rest }: TextFieldProps) {
  const { value, onValue, onLeave, onEnter, inputRef, type = 'text', dir = 'auto', ...attributes } = rest;
  return (
    <Field label={label} hint={hint} error={error} class={extra}>
      {(links) => (
        <input
          {...links}
          {...attributes}
          ref={inputRef}
          class="pc-input"
          type={type as 'text'}
          dir={dir}
          value={value}
          onInput={(event) => onValue(event.currentTarget.value)}
          onBlur={onLeave}
          onKeyDown={(event) => event.key === 'Enter' && !event.isComposing && onEnter?.()}
        />
      )}
    </Field>
  );
}
