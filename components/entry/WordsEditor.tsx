import { MOST_CHARACTERS_OF_NOTE } from '../../utils/domain/entry.ts';
import { useMemo, useState } from 'preact/hooks';
import { counterpartOf } from '../../utils/domain/counterpart.ts';
import { ownAddressesOf } from '../../utils/domain/own-mail.ts';
import type { Entry, EntryWords, Failure } from '../../utils/domain/index.ts';
import { useAnswer } from '../shell/use-answer.tsx';
import { useServices, type TimelineState } from '../services.tsx';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { useLeaveWarning } from '../ui/use-leave-warning.ts';
import { useWords, type Words } from '../words/use-words.ts';
import { PartyPicker } from './PartyPicker.tsx';
import { TagPicker } from './TagPicker.tsx';
import { aboutWords, useUnsavedWords } from './unsaved-words.tsx';

interface WordsEditorProps {
  readonly entry: Entry;
  readonly state: TimelineState;
}

/** What the user adds to an email: whom it concerns, what it is about, a line for the chronology, a private note. */
export function WordsEditor({ entry, state }: WordsEditorProps) {
  const { words, change, saver, status } = useEntryWords(entry);
  const counterpart = useMemo(
    () =>
      entry.kind === 'email' ? counterpartOf(entry, ownAddressesOf(state.entries, state.parties)) : null,
    [entry, state.parties],
  );
  const flush = () => void saver.flush();
  return (
    <section class="card words" aria-labelledby="words-title">
      <div class="words__head">
        <h2 id="words-title" class="card__title">
          Your words
        </h2>
        <span class="words__status" role="status">
          {SAID[status.step]}
        </span>
      </div>
      <TextArea
        label="For the chronology"
        hint="One neutral line: who did what."
        rows={2}
        value={words.summary}
        placeholder="The school says…"
        onValue={(summary) => change({ summary: summary.replace(/\s*\n\s*/g, ' ') })}
        onLeave={flush}
      />
      <PartyPicker
        person={counterpart}
        state={state}
        value={words.partyId}
        onPick={(partyId) => change({ partyId }, 'now')}
      />
      <TagPicker tags={state.tags} value={words.tags} onPick={(tags) => change({ tags }, 'now')} />
      <TextArea
        label="Private note"
        hint="Left out of exports unless you ask for it."
        rows={3}
        maxLength={MOST_CHARACTERS_OF_NOTE}
        value={words.note}
        onValue={(note) => change({ note })}
        onLeave={flush}
      />
      {status.step === 'failed' && <NotSaved failure={status.failure} onRetry={flush} />}
    </section>
  );
}

/** The words of an entry's page; those that an earlier page could not save are tried again. */
function useEntryWords(entry: Entry): Words {
  const services = useServices();
  const answer = useAnswer();
  const unsaved = useUnsavedWords();
  const [left] = useState(() => unsaved.take(entry.id));
  const stored = useMemo(() => wordsOf(entry), [entry]);
  const words = useWords(stored, {
    left,
    save: async (some) => {
      const saved = await services.saveWords(entry.id, some);
      // The answer at the foot said that they are not saved.
      if (saved.ok && left) answer({ message: 'Saved.', about: aboutWords(entry.id) });
      return saved;
    },
    saveLeaving: (some) => services.saveWordsLeaving(entry.id, some),
    onLeft: ({ words: some }) => unsaved.put(entry, some),
  });
  useLeaveWarning(words.status.step === 'failed');
  return words;
}

const wordsOf = ({ partyId, tags, summary, note }: Entry): EntryWords => ({ partyId, tags, summary, note });

const SAID = { idle: '', saving: 'Saving…', saved: 'Saved', failed: 'Not saved' } as const;

interface NotSavedProps {
  readonly failure: Failure;
  readonly onRetry: () => void;
}

/** Below the fields, so that none of them moves away under the pointer. */
function NotSaved({ failure, onRetry }: NotSavedProps) {
  return (
    <Notice happened={failure.happened} safe={failure.safe} next={failure.next} urgent>
      <Button onClick={onRetry}>Save again</Button>
    </Notice>
  );
}
