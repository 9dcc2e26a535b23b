/** Shape and colour of each kind of party: told apart without colour. A 12 × 12 grid. */
const SHAPES: Readonly<
  Record<string, { readonly d: string; readonly colour: string; readonly hollow?: true }>
> = {
  family: { d: 'M6 1a5 5 0 1 1 0 10a5 5 0 0 1 0-10Z', colour: 'family' },
  school: { d: 'M1.5 1.5H10.5V10.5H1.5Z', colour: 'school' },
  council: { d: 'M6 1 11.5 10.7H.5Z', colour: 'council' },
  health: { d: 'M6 .3 11.7 6 6 11.7.3 6Z', colour: 'health' },
  sendiass: {
    d: 'M6 .4 7.6 4 11.6 4.4 8.6 7 9.5 11 6 8.9 2.5 11 3.4 7 .4 4.4 4.4 4Z',
    colour: 'sendiass',
  },
  ombudsman: { d: 'M6 .5 11.7 4.7 9.5 11.3H2.5L.3 4.7Z', colour: 'slate' },
  tribunal: { d: 'M6 .5 11.7 4.7 9.5 11.3H2.5L.3 4.7Z', colour: 'slate' },
  other: { d: 'M6 2a4 4 0 1 1 0 8a4 4 0 0 1 0-8Z', colour: 'other', hollow: true },
};

export interface PartyShapeProps {
  /** A party kind; an unknown one is drawn as `other`. */
  readonly kind: string;
  /** Spoken and shown as tooltip; leave out where the party's name stands beside. */
  readonly label?: string;
  readonly size?: number;
}

/** The party's sign. */
export function PartyShape({ kind, label, size = 12 }: PartyShapeProps) {
  const shape = Object.hasOwn(SHAPES, kind) ? SHAPES[kind] : SHAPES.other;
  const colour = `var(--pc-party-${shape?.colour})`;
  const named = label ? { role: 'img' as const, 'aria-label': label } : { 'aria-hidden': 'true' as const };
  return (
    <svg class="pc-shape" width={size} height={size} viewBox="0 0 12 12" focusable="false" {...named}>
      {label && <title>{label}</title>}
      <path
        d={shape?.d}
        fill={shape?.hollow ? 'none' : colour}
        stroke={shape?.hollow ? colour : 'none'}
        stroke-width="2"
      />
    </svg>
  );
}
