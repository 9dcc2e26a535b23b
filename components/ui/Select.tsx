import type { Ref } from 'preact';
import { Field, type FieldProps } from './Field.tsx';

export interface SelectOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

export interface SelectProps<Value extends string> extends FieldProps {
  readonly value: Value;
  readonly options: readonly SelectOption<Value>[];
  readonly onValue: (value: Value) => void;
  readonly selectRef?: Ref<HTMLSelectElement>;
}

/** A native drop-down with its label: the platform's own keyboard and screen reader behaviour. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, hint, error, class: extra, value, options, onValue, selectRef } = props;
  return (
    <Field label={label} hint={hint} error={error} class={extra}>
      {(links) => (
        <select
          {...links}
          ref={selectRef}
          class="pc-input"
          value={value}
          onChange={(event) => onValue(event.currentTarget.value as Value)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
