import type { CountedClock } from '../../utils/clocks/counted-clock.ts';
import type { Day } from '../../utils/clocks/day.ts';
import { formatShortDay, sayState, sayWho, toneOf } from '../../utils/clocks/words.ts';

interface ClockPlanProps {
  readonly clocks: readonly CountedClock[];
  readonly today: Day;
}

interface Step {
  readonly day: Day;
  readonly counted: CountedClock | null;
}

/** Every due day in order, with today among them. */
function stepsOf(clocks: readonly CountedClock[], today: Day): readonly Step[] {
  const steps: Step[] = clocks.flatMap((counted) =>
    counted.due ? [{ day: counted.due.dueOn, counted }] : [],
  );
  return [...steps, { day: today, counted: null }].toSorted(
    (one, other) => (one.day < other.day ? -1 : 1) || Number(one.counted === null),
  );
}

/** The whole way from first to last due day as a chain, with today on it: what is behind, what is missed, what comes. */
export function ClockPlan({ clocks, today }: ClockPlanProps) {
  return (
    <ol class="plan">
      {stepsOf(clocks, today).map(({ day, counted }) =>
        counted ? (
          <li key={counted.clock.id} class={`plan__step plan__step--${stepLook(counted)}`}>
            <span class="plan__day">{formatShortDay(day, today)}</span>
            <span class="plan__words">
              {counted.rule.title}
              {counted.clock.about && <span dir="auto">{`: ${counted.clock.about}`}</span>}
              <span class="pc-soft"> · {sayWho(counted.rule)}</span>
            </span>
            <span class="plan__state">{sayState(counted)}</span>
          </li>
        ) : (
          <li key="today" class="plan__today" aria-current="date">
            <span class="plan__day">{formatShortDay(day, today)}</span>
            <strong>Today</strong>
          </li>
        ),
      )}
    </ol>
  );
}

/** Done steps are linked into the chain; missed ones are not. */
function stepLook(counted: CountedClock): 'done' | 'late' | 'soon' | 'calm' {
  return counted.clock.end === null ? toneOf(counted) : 'done';
}
