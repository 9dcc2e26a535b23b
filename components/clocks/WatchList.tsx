import { useMemo } from 'preact/hooks';
import { stateOfWatch, type WatchState } from '../../utils/clocks/silence.ts';
import type { ClockRecords, Watch } from '../../utils/domain/clock.ts';
import { formatDayShort } from '../../utils/domain/dates.ts';
import type { Entry } from '../../utils/domain/index.ts';
import { ownAddressesOf } from '../../utils/domain/own-mail.ts';
import { routeHref } from '../shell/routes.ts';
import type { TimelineState } from '../services.tsx';
import { entryPeople } from '../../utils/domain/entry-people.ts';
import { subjectOf } from '../../utils/domain/subject.ts';
import { useToday } from './use-clocks.ts';
import { WatchLine } from './WatchLine.tsx';

interface WatchListProps {
  readonly state: TimelineState;
  readonly records: ClockRecords;
}

interface Watched {
  readonly sent: Entry;
  readonly watch: Watch;
  readonly stands: WatchState['state'];
}

/** Silence first, then what is still waited for, then what was answered; each by its day. */
const ORDER: readonly WatchState['state'][] = ['silent', 'waiting', 'answered'];

function inOrder(one: Watched, other: Watched): number {
  const byState = ORDER.indexOf(one.stands) - ORDER.indexOf(other.stands);
  return byState || (one.watch.by < other.watch.by ? -1 : 1);
}

/** Every sent mail that waits for an answer. Nothing when there is none. */
export function WatchList({ state, records }: WatchListProps) {
  const today = useToday();
  const own = useMemo(() => ownAddressesOf(state.entries, state.parties), [state.entries, state.parties]);
  const sources = { entries: state.entries, own, today };
  const watched = records.watches.flatMap((watch) => {
    const sent = state.entries.find(({ id }) => id === watch.entryId);
    return sent ? [{ sent, watch, stands: stateOfWatch(sent, watch, sources).state }] : [];
  });
  if (watched.length === 0) return null;
  return (
    <section aria-label="Waiting for an answer">
      <h2>
        Waiting for an answer{' '}
        <span class="pc-soft clocks__count">
          {watched.filter(({ stands }) => stands !== 'answered').length}
        </span>
      </h2>
      <ul class="clocks__list">
        {watched.toSorted(inOrder).map(({ sent, watch }) => (
          <li key={sent.id} class="clock">
            <h3 class="clock__title" dir="auto">
              <a href={routeHref({ view: 'entry', id: sent.id })}>{subjectOf(sent)}</a>
            </h3>
            <p class="pc-small pc-soft">
              {formatDayShort(sent.happenedAt)} · {entryPeople(sent, undefined)}
            </p>
            <WatchLine sent={sent} watch={watch} sources={sources} />
          </li>
        ))}
      </ul>
    </section>
  );
}
