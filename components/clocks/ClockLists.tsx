import type { CountedClock } from '../../utils/clocks/counted-clock.ts';
import type { Entry } from '../../utils/domain/index.ts';
import { ClockCard } from './ClockCard.tsx';
import { ClockPlan } from './ClockPlan.tsx';
import { sectionClocks } from './clock-sections.ts';
import { useToday } from './use-clocks.ts';

interface ClockListsProps {
  readonly clocks: readonly CountedClock[];
  readonly entries: readonly Entry[];
}

/** All clocks in their sections, what hurts first, with the plan of the whole way among them. */
export function ClockLists({ clocks, entries }: ClockListsProps) {
  const today = useToday();
  const sections = sectionClocks(clocks);
  const governing = (counted: CountedClock) =>
    clocks.find(({ clock }) => clock.id === counted.governedBy?.id) ?? null;
  const list = (title: string, shown: readonly CountedClock[]) =>
    shown.length > 0 && (
      <section>
        <h2>
          {title} <span class="pc-soft clocks__count">{shown.length}</span>
        </h2>
        <ul class="clocks__list">
          {shown.map((counted) => (
            <ClockCard
              key={counted.clock.id}
              counted={counted}
              governing={governing(counted)}
              entries={entries}
              today={today}
            />
          ))}
        </ul>
      </section>
    );
  return (
    <>
      {list('Late', sections.late)}
      {list('Next', sections.running)}
      {list('In force', sections.inForce)}
      {list('Passed', sections.passed)}
      {list('Another limit counts instead', sections.governed)}
      {list('Not counted yet', sections.uncounted)}
      {clocks.length > 0 && (
        <section>
          <h2>The whole way</h2>
          <ClockPlan clocks={clocks} today={today} />
        </section>
      )}
      {list('Done', sections.done)}
    </>
  );
}
