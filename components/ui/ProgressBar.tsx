import { Button } from './Button.tsx';

export interface ProgressBarProps {
  /** What it is on, e.g. "Writing the chronology". */
  readonly label: string;
  readonly done: number;
  /** Null while unknown. */
  readonly total: number | null;
  /** e.g. "about 2 minutes left", once it is known. */
  readonly left?: string;
  readonly onCancel?: () => void;
}

/** How many of how many, what it is on, and a way out. */
export function ProgressBar({ label, done, total, left, onCancel }: ProgressBarProps) {
  const count = total === null ? `${done}` : `${done} of ${total}`;
  return (
    <div class="pc-progress">
      <div class="pc-progress__line">
        <span class="pc-progress__label">{label}</span>
        {onCancel && <Button onClick={onCancel}>Cancel</Button>}
      </div>
      <progress
        class="pc-progress__bar"
        aria-label={label}
        max={total ?? undefined}
        value={total === null ? undefined : done}
      />
      <div class="pc-progress__line">
        <span>{count}</span>
        {left && <span>{left}</span>}
      </div>
    </div>
  );
}
