import type { ChainMarkProps } from './ChainMark.tsx';

/** One loop of the chain: the unit of the timeline's spine. Decorative. */
export function Loop({ look, size = 20 }: ChainMarkProps) {
  const filled = look === 'filled';
  return (
    <svg class="pc-mark" width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <circle
        cx="10"
        cy="10"
        r="7"
        fill={filled ? 'currentColor' : 'none'}
        fill-opacity="0.25"
        stroke="currentColor"
        stroke-width={filled ? 2.4 : 1.6}
      />
    </svg>
  );
}
