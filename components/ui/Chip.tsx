import type { ComponentChildren } from 'preact';
import { CheckIcon } from './icons.tsx';

export interface ChipProps {
  readonly pressed: boolean;
  readonly onToggle: (pressed: boolean) => void;
  readonly children: ComponentChildren;
  readonly title?: string;
}

/** A toggle: a tick and a tint when on, so that colour is never the only sign. Put several in `.pc-chips`. */
export function Chip({ pressed, onToggle, children, title }: ChipProps) {
  return (
    <button
      type="button"
      class="pc-chip"
      aria-pressed={pressed}
      title={title}
      onClick={() => onToggle(!pressed)}
    >
      {pressed && <CheckIcon size={14} />}
      {children}
    </button>
  );
}
