import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** What every field has: a visible label, and below it a hint or an error. */
export interface FieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string;
  readonly class?: string;
}

/** Attributes that tie a control to its label and its hint. */
export interface FieldLinks {
  readonly id: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: 'true';
}

/** Label, control, hint and error, tied together by id. */
export function Field(props: FieldProps & { readonly children: (links: FieldLinks) => ComponentChildren }) {
  const id = useId();
  const below = props.error || props.hint;
  const links: FieldLinks = {
    id,
    ...(below && { 'aria-describedby': `${id}-below` }),
    ...(props.error && { 'aria-invalid': 'true' as const }),
  };
  return (
    <div class={`pc-field ${props.class ?? ''}`.trim()}>
      <label class="pc-field__label" for={id}>
        {props.label}
      </label>
      {props.children(links)}
      {below && (
        <span id={`${id}-below`} class={props.error ? 'pc-field__error' : 'pc-field__hint'}>
          {below}
        </span>
      )}
    </div>
  );
}
