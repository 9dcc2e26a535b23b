import { MOST_CHARACTERS_OF_NOTE } from '../../utils/domain/entry.ts';
import type { Entry } from '../../utils/domain/index.ts';
import type { TimelineState } from '../services.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { PartyPicker } from './PartyPicker.tsx';
import { TagPicker } from './TagPicker.tsx';
import { useWords } from './use-words.ts';

interface WordsEditorProps {
  readonly entry: Entry;
  readonly state: TimelineState;
}

/** What the user adds to an email: whom it concerns, what it is about, a line for the chronology, a private note. */
export function WordsEditor({ entry, state }: WordsEditorProps) {
  const { words, type, set, flush, status } = useWords(entry);
  return (
    <section class="card words" aria-labelledby="words-title">
      <div class="words__head">
        <h2 id="words-title" class="card__title">
          Your words
        </h2>
        <span class="words__status" role="status">
          {status}
        </span>
      </div>
      <TextArea
        label="For the chronology"
        hint="One neutral line: who did what."
        rows={2}
        value={words.summary}
        placeholder="The school says…"
        onValue={(summary) => type({ summary: summary.replace(/\s*\n\s*/g, ' ') })}
        onLeave={flush}
      />
      <PartyPicker
        people={entry.from}
        state={state}
        value={words.partyId}
        onPick={(partyId) => set({ partyId })}
      />
      <TagPicker tags={state.tags} value={words.tags} onPick={(tags) => set({ tags })} />
      <TextArea
        label="Private note"
        hint="Left out of exports unless you ask for it."
        rows={3}
        maxLength={MOST_CHARACTERS_OF_NOTE}
        value={words.note}
        onValue={(note) => type({ note })}
        onLeave={flush}
      />
    </section>
  );
}
