import { useId } from 'preact/hooks';

export interface CheckboxProps {
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
  readonly onCheck: (checked: boolean) => void;
}

/** A native tick box with its label and a line of explanation. */
export function Checkbox({ label, hint, checked, onCheck }: CheckboxProps) {
  const id = useId();
  return (
    <div class="pc-check">
      <input
        id={id}
        type="checkbox"
        checked={checked}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onCheck(event.currentTarget.checked)}
      />
      <label for={id}>{label}</label>
      {hint && (
        <span id={`${id}-hint`} class="pc-field__hint">
          {hint}
        </span>
      )}
    </div>
  );
}
