// Clocks and watches as timeline.json writes them, with references of this export.
import { NO_CLOCKS, type ExportMark } from '../clocks/shape.ts';
import { describeClocks } from '../clocks/words.ts';
import type { Packing } from './packed.ts';
import type { TimelineClock, TimelineMark, TimelineWatch } from './timeline-shape.ts';

type References = Packing['references'];

function markShape(mark: ExportMark, references: References): TimelineMark {
  const { day, entryId, unnamed, reason, isApproximate } = mark;
  const reference = entryId === null ? '' : (references.get(entryId) ?? '');
  return { day, entry: entryId, reference, unnamed, reason, isApproximate };
}

/** What timeline.json says of clocks: empty lists and a null day when none are known. */
export function clockShapes({ source, references }: Packing): {
  readonly clocksAsOf: string | null;
  readonly clocks: readonly TimelineClock[];
  readonly watches: readonly TimelineWatch[];
} {
  const { clocks = NO_CLOCKS } = source;
  return {
    clocksAsOf: source.clocks?.asOf ?? null,
    clocks: describeClocks(clocks, references).map(({ number, outcome, clock }) => {
      const { start, end, ...facts } = clock;
      return {
        ...facts,
        number,
        outcome,
        start: markShape(start, references),
        end: end && markShape(end, references),
      };
    }),
    watches: clocks.watches.map(({ entryId, by, state, days, answer }) => ({
      entry: entryId,
      reference: references.get(entryId) ?? '',
      by,
      state,
      days,
      answer: answer && markShape(answer, references),
    })),
  };
}
