/** Three interlinked loops of a paper chain: arcs on a 20 × 20 grid, open where a loop passes under the next. */
const LOOPS =
  'M6.97 10.49A4.4 4.4 0 1 1 4.22 10.36M8.43 14.11A4.4 4.4 0 0 1 8.82 5.76M11.57 5.89A4.4 4.4 0 0 1 11.18 14.24M13.03 9.51A4.4 4.4 0 1 1 15.78 9.64';
const CENTRES = [
  [5.4, 14.6],
  [10, 10],
  [14.6, 5.4],
] as const;

export interface ChainMarkProps {
  /** Thin outline: not kept. Filled loops: kept, and the logo. */
  readonly look: 'outline' | 'filled';
  /** Edge in px; 20 unless told. */
  readonly size?: number;
}

/** The mark of Paperchain in the colour of the text; decorative, its name stands beside it. */
export function ChainMark({ look, size = 20 }: ChainMarkProps) {
  const filled = look === 'filled';
  return (
    <svg class="pc-mark" width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      {filled &&
        CENTRES.map(([x, y]) => (
          <circle key={x} cx={x} cy={y} r="4.4" fill="currentColor" fill-opacity="0.25" />
        ))}
      <path d={LOOPS} fill="none" stroke="currentColor" stroke-width={filled ? 1.8 : 1.3} />
    </svg>
  );
}
