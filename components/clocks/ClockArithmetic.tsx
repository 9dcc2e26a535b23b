import type { ComponentChildren } from 'preact';
import type { CountedClock } from '../../utils/clocks/counted-clock.ts';
import type { ClockMark } from '../../utils/domain/clock.ts';
import type { Entry } from '../../utils/domain/index.ts';
import { subjectOf } from '../../utils/domain/subject.ts';
import type { Rule } from '../../utils/clocks/types.ts';
import { routeHref } from '../shell/routes.ts';
import { sayChecked, sayForce } from '../../utils/clocks/words.ts';
import { sayMarkDay } from './say-day.ts';

interface ClockArithmeticProps {
  readonly counted: CountedClock;
  readonly entries: readonly Entry[];
}

/** How the day was counted, under which rule, from which emails, and what would change it. Folded at first. */
export function ClockArithmetic({ counted, entries }: ClockArithmeticProps) {
  const { clock, rule, ruleSet, due, together } = counted;
  const entryOf = (mark: ClockMark) => entries.find(({ id }) => id === mark.entryId);
  return (
    <details class="clock__how">
      <summary>How this is counted</summary>
      <ol class="clock__steps">
        {due?.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <dl class="clock__facts">
        <Mark title="Starts with" mark={clock.start} entry={entryOf(clock.start)} rule={rule} />
        {clock.end && <Mark title="Ends with" mark={clock.end} entry={entryOf(clock.end)} rule={null} />}
        <Fact title="Rule">
          {rule.citation}
          <br />
          <span class="pc-soft">
            {sayForce(rule)}. {sayChecked(rule)}.
          </span>
        </Fact>
        <Fact title="What would change it">
          <ul>
            {[...(together ? [together.says] : []), ...(due?.changes ?? [])].map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </Fact>
        <Fact title="Advice">{ruleSet.advice.map(({ name, does }) => `${name}: ${does}`).join('. ')}.</Fact>
      </dl>
    </details>
  );
}

function Fact({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </>
  );
}

interface MarkProps {
  readonly title: string;
  readonly mark: ClockMark;
  readonly entry: Entry | undefined;
  /** The clock's, for what its start counts from; null for an end. */
  readonly rule: Rule | null;
}

function Mark({ title, mark, entry, rule }: MarkProps) {
  return (
    <Fact title={title}>
      {entry ? (
        <a href={routeHref({ view: 'entry', id: entry.id })} dir="auto">
          {subjectOf(entry)}
        </a>
      ) : (
        'a day you gave'
      )}
      <span class="pc-soft"> · {sayMarkDay(mark.day, entry, rule)}</span>
      {mark.reason && (
        <>
          <br />
          <span class="pc-soft" dir="auto">
            Your reason for this day: {mark.reason}
          </span>
        </>
      )}
    </Fact>
  );
}
