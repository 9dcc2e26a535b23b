import { useId } from 'preact/hooks';
import { formatShortDay, sayState, toneOf } from '../../utils/clocks/words.ts';
import type { CountedClock } from '../../utils/clocks/counted-clock.ts';
import type { Day } from '../../utils/clocks/day.ts';
import { dueBySide, type DueSide } from './due-next.ts';
import { ForceLabel } from './ForceLabel.tsx';

interface DueNextProps {
  readonly clocks: readonly CountedClock[];
  readonly today: Day;
}

/** So many things a side: the cards below have them all. */
const MOST = 3;

/** What is due next, for the user and for each of the others, side by side: the first thing one sees. */
export function DueNext({ clocks, today }: DueNextProps) {
  return (
    <section class="due-next" aria-labelledby="due-next-title">
      <h2 id="due-next-title">What is due</h2>
      <div class="due-next__sides">
        {dueBySide(clocks).map((side) => (
          <Side key={side.who} side={side} today={today} />
        ))}
      </div>
    </section>
  );
}

function Side({ side: { who, clocks }, today }: { readonly side: DueSide; readonly today: Day }) {
  const id = useId();
  return (
    <div class="due-next__side" role="group" aria-labelledby={id}>
      <h3 id={id}>For {who}</h3>
      {clocks.length === 0 && <p class="pc-soft">Nothing is due from you.</p>}
      <ul>
        {clocks.slice(0, MOST).map((counted) => (
          <li key={counted.clock.id} class={`due-next__line due-next__line--${toneOf(counted)}`}>
            <span class="due-next__what">
              {counted.rule.title}
              {counted.clock.about && <span dir="auto">{`: ${counted.clock.about}`}</span>}{' '}
              <ForceLabel rule={counted.rule} />
            </span>
            <span class="due-next__when">
              {counted.due && `${formatShortDay(counted.due.dueOn, today)} · `}
              <strong>{sayState(counted)}</strong>
            </span>
          </li>
        ))}
      </ul>
      {clocks.length > MOST && <p class="pc-small pc-soft">and {clocks.length - MOST} more below</p>}
    </div>
  );
}
