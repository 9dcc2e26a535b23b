import { Button } from './Button.tsx';

export interface ProgressBarProps {
  /** What it is on, e.g. "Writing the chronology". */
  readonly label: string;
  readonly done: number;
  /** Null while unknown. */
  readonly total: number | null;
  /** How far it is in words, where the bare numbers are none for people, such as bytes. */
  readonly count?: string;
  /** e.g. "about 2 minutes left", once it is known. */
  readonly left?: string;
  readonly onCancel?: () => void;
  /** What the way out is called; "Cancel" unless told. */
  readonly cancel?: string;
}

/** How many of how many, what it is on, and a way out. */
export function ProgressBar(props: ProgressBarProps) {
  const { label, done, total, count, left, onCancel, cancel = 'Cancel' } = props;
  return (
    <div class="pc-progress">
      <div class="pc-progress__line">
        <span class="pc-progress__label">{label}</span>
        {onCancel && <Button onClick={onCancel}>{cancel}</Button>}
      </div>
      <progress
        class="pc-progress__bar"
        aria-label={label}
        max={total ?? undefined}
        value={total === null ? undefined : done}
      />
      <div class="pc-progress__line">
        <span>{count ?? (total === null ? `${done}` : `${done} of ${total}`)}</span>
        {left && <span>{left}</span>}
      </div>
    </div>
  );
}
