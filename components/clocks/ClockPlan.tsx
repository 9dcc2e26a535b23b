import type { CountedClock } from '../../utils/clocks/counted-clock.ts';
import type { Day } from '../../utils/clocks/day.ts';
import type { Rule } from '../../utils/clocks/types.ts';
import { waysOf, type WayStep } from '../../utils/clocks/whole-way.ts';
import { formatShortDay, sayStateShort, sayWho, toneOf } from '../../utils/clocks/words.ts';

interface ClockPlanProps {
  readonly clocks: readonly CountedClock[];
  readonly today: Day;
}

/** The whole way as a chain with today on it: what is behind, what is missed, what comes, and what has not begun. */
export function ClockPlan({ clocks, today }: ClockPlanProps) {
  const ways = waysOf(clocks, today);
  return (
    <>
      {ways.map(({ title, steps }) => (
        <div key={title} class="plan__way">
          {(title !== null || ways.length > 1) && <h3>{title ?? 'Everything else'}</h3>}
          <ol class="plan">
            {steps.map((step) => (
              <Step key={keyOf(step)} step={step} today={today} />
            ))}
          </ol>
        </div>
      ))}
    </>
  );
}

const keyOf = (step: WayStep): string => {
  if (step.kind === 'clock') return step.counted.clock.id;
  return step.kind === 'today' ? 'today' : `rule ${step.rule.id}`;
};

function Step({ step, today }: { readonly step: WayStep; readonly today: Day }) {
  if (step.kind === 'not begun') return <NotBegun rule={step.rule} />;
  const day = <span class="plan__day">{formatShortDay(step.day, today)}</span>;
  if (step.kind === 'today')
    return (
      <li class="plan__today" aria-current="date">
        {day}
        <strong>Today</strong>
      </li>
    );
  const { rule, clock } = step.counted;
  return (
    <li class={`plan__step plan__step--${stepLook(step.counted)}`}>
      {day}
      <span class="plan__words">
        {rule.title}
        {clock.about && <span dir="auto">{`: ${clock.about}`}</span>}
        <span class="pc-soft"> · {sayWho(rule)}</span>
      </span>
      <span class="plan__state">{sayStateShort(step.counted)}</span>
    </li>
  );
}

/** A step of the process nobody has started: it has no day, and none is made up for it. */
function NotBegun({ rule }: { readonly rule: Rule }) {
  return (
    <li class="plan__step plan__step--unbegun">
      <span class="plan__day" />
      <span class="plan__words">
        {rule.title}
        <span class="pc-soft"> · {sayWho(rule)}</span>
      </span>
      <span class="plan__state pc-soft">not begun</span>
    </li>
  );
}

/** Done steps are linked into the chain; missed ones are not. */
function stepLook(counted: CountedClock): 'done' | 'late' | 'soon' | 'calm' {
  return counted.clock.end === null ? toneOf(counted) : 'done';
}
