import { useState } from 'preact/hooks';
import type { CountedClock } from '../../utils/clocks/counted-clock.ts';
import { formatWholeDay, type Day } from '../../utils/clocks/day.ts';
import type { Entry } from '../../utils/domain/index.ts';
import { Button } from '../ui/Button.tsx';
import { ClockArithmetic } from './ClockArithmetic.tsx';
import { ClockDialog } from './ClockDialog.tsx';
import { ForceLabel } from './ForceLabel.tsx';
import { SayThis } from './SayThis.tsx';
import { sayHour, sayStateShort, sayUncounted, sayWhat, sayWho, toneOf } from '../../utils/clocks/words.ts';

export interface ClockCardProps {
  readonly counted: CountedClock;
  /** The clock whose limit counts instead of this one's. */
  readonly governing: CountedClock | null;
  readonly entries: readonly Entry[];
  readonly today: Day;
}

/** One clock: what, how late, for whom, since when; its arithmetic and actions below. */
export function ClockCard({ counted, governing, entries, today }: ClockCardProps) {
  const [isChanging, setChanging] = useState<'end' | 'change' | null>(null);
  const { clock, rule, due } = counted;
  const isRunning = clock.end === null;
  return (
    <li class={`clock clock--${toneOf(counted)}`}>
      <div class="clock__head">
        <h3 class="clock__title">
          {rule.title}
          {clock.about && <span class="clock__about" dir="auto">{`: ${clock.about}`}</span>}
        </h3>
        <strong class="clock__state">{governing ? 'another limit counts' : sayStateShort(counted)}</strong>
      </div>
      <p class="clock__due">
        {sayDay(counted)}
        <span class="pc-soft"> · for {sayWho(rule)}</span>
        {clock.disputed && <span class="clock__disputed"> · disputed</span>} <ForceLabel rule={rule} />
      </p>
      <p class="clock__says">{rule.says}</p>
      {governing && <Governed counted={counted} by={governing} />}
      <Doubts due={due} />
      <SayThis counted={counted} />
      <ClockArithmetic counted={counted} entries={entries} />
      <div class="clock__actions">
        {isRunning && <Button onClick={() => setChanging('end')}>This is done…</Button>}
        <Button look="plain" onClick={() => setChanging('change')}>
          Change<span class="pc-hidden"> {sayWhat(rule, clock.about)}</span>
        </Button>
      </div>
      {isChanging && (
        <ClockDialog
          counted={counted}
          isEnding={isChanging === 'end'}
          entries={entries}
          today={today}
          onClose={() => setChanging(null)}
        />
      )}
    </li>
  );
}

/** Which day matters. A duty that holds from its first day on has no day by which it is due. */
function sayDay(counted: CountedClock): string {
  const { rule, due, standing } = counted;
  if (!due) return sayUncounted(counted).replace(/\.$/, '');
  const day = formatWholeDay(due.dueOn);
  if (rule.lasting) return `In force ${standing.kind === 'in force' ? 'since' : 'from'} ${day}`;
  return due.byTime ? `Due${sayHour(due)} on ${day}` : `Due ${day}`;
}

/** What is not sure about a day, never folded away: nobody may rely on a doubtful day without having been told. */
function Doubts({ due }: { readonly due: CountedClock['due'] }) {
  if (!due) return null;
  const cautious = due.cautiousDueOn ? [`To be safe, use ${formatWholeDay(due.cautiousDueOn)}.`] : [];
  return (
    <>
      {[...cautious, ...due.warnings].map((doubt) => (
        <p key={doubt} class="clock__warning">
          {doubt}
        </p>
      ))}
    </>
  );
}

/** Which other limit for the same act counts, and why. */
function Governed({ counted, by }: { readonly counted: CountedClock; readonly by: CountedClock }) {
  return (
    <p class="clock__governed">
      {by.rule.title} limits the same thing{by.due && <>, until {formatWholeDay(by.due.dueOn)}</>}. Where both
      run, the {counted.rule.with?.governs} day counts.
    </p>
  );
}
