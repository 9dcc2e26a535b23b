import { useState } from 'preact/hooks';
import { formatWholeDay } from '../../utils/clocks/day.ts';
import { stateOfWatch, type WatchSources } from '../../utils/clocks/silence.ts';
import { formatDayOnly } from '../../utils/clocks/words.ts';
import type { Watch } from '../../utils/domain/clock.ts';
import type { Entry } from '../../utils/domain/index.ts';
import { isFromOwn } from '../../utils/domain/own-mail.ts';
import { subjectOf } from '../../utils/domain/subject.ts';
import { counted } from '../../utils/domain/counted.ts';
import { routeHref } from '../shell/routes.ts';
import { offerUndo, tellFailure, useAnswer } from '../shell/use-answer.tsx';
import { useServices } from '../services.tsx';
import { Button } from '../ui/Button.tsx';
import { EntryChoice } from './EntryChoice.tsx';

export interface WatchLineProps {
  readonly sent: Entry;
  readonly watch: Watch;
  readonly sources: WatchSources;
}

/** How a mail that waits for an answer stands; what answered it can be named, and the waiting ended. */
export function WatchLine({ sent, watch, sources }: WatchLineProps) {
  const { clocks } = useServices();
  const answer = useAnswer();
  const stop = async () => {
    if (!tellFailure(await clocks.removeWatch(sent.id), answer)) return;
    offerUndo({ message: 'No longer waiting for an answer.', undo: () => clocks.saveWatch(watch) }, answer);
  };
  return (
    <div class="await">
      <WatchState sent={sent} watch={watch} sources={sources} />
      <AnsweredBy sent={sent} watch={watch} sources={sources} />
      <Button look="plain" onClick={() => void stop()}>
        Stop waiting<span class="pc-hidden"> for an answer to {subjectOf(sent)}</span>
      </Button>
    </div>
  );
}

function WatchState({ sent, watch, sources }: WatchLineProps) {
  const found = stateOfWatch(sent, watch, sources);
  if (found.state === 'waiting') return <p>Waiting for an answer until {formatWholeDay(watch.by)}.</p>;
  if (found.state === 'silent')
    return <p class="entry-clocks__state--late">No reply recorded by {formatDayOnly(watch.by)}.</p>;
  const late = counted(found.daysLate, 'day');
  return (
    <p>
      Answered{found.daysLate > 0 ? `, ${late} after the day you set` : ' in time'}:{' '}
      <a href={routeHref({ view: 'entry', id: found.entry.id })} dir="auto">
        {subjectOf(found.entry)}
      </a>
    </p>
  );
}

/** Names the answer that no thread tells: a new mail, a letter, a call. */
function AnsweredBy({ sent, watch, sources: { entries, own } }: WatchLineProps) {
  const { clocks } = useServices();
  const answer = useAnswer();
  const [isOpen, setOpen] = useState(false);
  const name = async (entry: Entry | null) => {
    if (!tellFailure(await clocks.saveWatch({ ...watch, answeredBy: entry?.id ?? null }), answer)) return;
    setOpen(false);
    const message = entry ? 'Answer named.' : 'No answer named.';
    offerUndo({ message, undo: () => clocks.saveWatch(watch) }, answer);
  };
  if (!isOpen && watch.answeredBy === null)
    return (
      <Button look="plain" onClick={() => setOpen(true)}>
        Answered by…<span class="pc-hidden"> (to {subjectOf(sent)})</span>
      </Button>
    );
  const later = entries.filter((each) => each.happenedAt >= sent.happenedAt && !isFromOwn(each, own));
  return (
    <EntryChoice
      label="Answered by"
      entries={later.filter(({ id }) => id !== sent.id)}
      value={watch.answeredBy}
      opens={isOpen}
      onValue={(entry) => void name(entry)}
    />
  );
}
