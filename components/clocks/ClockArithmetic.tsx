import type { ComponentChildren } from 'preact';
import type { CountedClock } from '../../utils/clocks/counted-clock.ts';
import type { ClockMark } from '../../utils/domain/clock.ts';
import type { Entry, EntryId } from '../../utils/domain/index.ts';
import { routeHref } from '../app/routes.ts';
import { formatDayOnly, sayForce } from '../../utils/clocks/words.ts';

interface ClockArithmeticProps {
  readonly counted: CountedClock;
  readonly entryOf: (id: EntryId | null) => Entry | undefined;
}

/** How the day was counted, under which rule, from which emails, and what would change it. Folded at first. */
export function ClockArithmetic({ counted, entryOf }: ClockArithmeticProps) {
  const { clock, rule, ruleSet, due } = counted;
  const mark = (title: string, of: ClockMark | null) =>
    of && <Mark title={title} mark={of} entry={entryOf(of.entryId)} />;
  return (
    <details class="clock__how">
      <summary>How this is counted</summary>
      <ol class="clock__steps">
        {due?.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <dl class="clock__facts">
        {mark('Starts with', clock.start)}
        {mark('Ends with', clock.end)}
        <Fact title="Rule">
          {rule.citation}
          <br />
          <span class="pc-soft">
            {sayForce(rule)}. Checked on {formatDayOnly(rule.checkedOn)}.
          </span>
        </Fact>
        <Fact title="What would change it">
          <ul>
            {due?.changes.map((change) => (
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
}

function Mark({ title, mark, entry }: MarkProps) {
  return (
    <Fact title={title}>
      {entry ? (
        <a href={routeHref({ view: 'entry', id: entry.id })} dir="auto">
          {entry.subject || '(no subject)'}
        </a>
      ) : (
        'a day you gave'
      )}
      <span class="pc-soft"> · {formatDayOnly(mark.day)}</span>
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
