import type { ComponentChildren } from 'preact';
import type { Entry, EntryId } from '../../utils/domain/index.ts';
import { isPaper } from '../../utils/domain/paper-details.ts';
import { subjectOf } from '../../utils/domain/subject.ts';
import { EntryClocks } from '../clocks/EntryClocks.tsx';
import { tellFailure, useAnswer } from '../shell/use-answer.tsx';
import { useServices, type TimelineState } from '../services.tsx';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { BackIcon } from '../ui/icons.tsx';
import { EntryActions } from './EntryActions.tsx';
import { EntryFacts } from './EntryFacts.tsx';
import { EntryWarnings } from './EntryWarnings.tsx';
import { Letter } from './Letter.tsx';
import { Paper } from './Paper.tsx';
import { WordsEditor } from './WordsEditor.tsx';

export interface EntryPageProps {
  readonly id: EntryId;
  readonly state: TimelineState;
}

/** One entry: the letter first, beside it the user's words and the facts. */
export function EntryPage({ id, state }: EntryPageProps) {
  const kept = state.entries.find((entry) => entry.id === id);
  const entry = kept ?? state.binned.find((each) => each.id === id);
  if (!entry) return <UnknownEntry />;
  const party = state.parties.find((each) => each.id === entry.partyId);
  return (
    <EntryFrame title={subjectOf(entry)} actions={kept && <EntryActions entry={kept} />}>
      {!kept && <InBin entry={entry} />}
      <EntryWarnings entry={entry} />
      <div class="entry__columns">
        {isPaper(entry) ? <Paper entry={entry} party={party} /> : <Letter entry={entry} />}
        <aside class="entry__side" aria-label={`About this ${called(entry)}`}>
          {kept && <WordsEditor key={kept.id} entry={kept} state={state} />}
          {kept && <EntryClocks entry={kept} state={state} />}
          <EntryFacts entry={entry} />
        </aside>
      </div>
    </EntryFrame>
  );
}

/** What to call an entry in a sentence. */
const called = ({ kind }: Entry): string => (kind === 'email' ? 'email' : 'entry');

interface EntryFrameProps {
  readonly title: string;
  readonly actions?: ComponentChildren;
  readonly children: ComponentChildren;
}

function EntryFrame({ title, actions, children }: EntryFrameProps) {
  return (
    <div class="entry">
      <a class="entry__back" href="#/">
        <BackIcon size={18} /> Timeline
      </a>
      <div class="entry__head">
        <h1 class="entry__title" tabIndex={-1} dir="auto">
          {title}
        </h1>
        <div class="entry__actions">{actions}</div>
      </div>
      {children}
    </div>
  );
}

function UnknownEntry() {
  return (
    <EntryFrame title="This email is not here">
      <Notice
        happened="No email of this record has this address."
        safe="Your record is unchanged."
        next="Look for it on the timeline. If the bin was emptied, it was deleted for good."
      />
    </EntryFrame>
  );
}

function InBin({ entry }: { readonly entry: Entry }) {
  const services = useServices();
  const answer = useAnswer();
  const restore = async () => {
    if (tellFailure(await services.restore([entry.id]), answer)) answer({ message: 'Back on the timeline.' });
  };
  return (
    <Notice
      happened={`This ${called(entry)} is in the bin.`}
      safe="Its original is kept until you empty the bin."
    >
      <Button onClick={() => void restore()}>Restore</Button>
    </Notice>
  );
}
