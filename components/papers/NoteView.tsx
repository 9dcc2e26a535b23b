import { useEffect, useState } from 'preact/hooks';
import { formatDay, formatWeekday, londonDay, londonNoon } from '../../utils/domain/dates.ts';
import { MOST_NOTE_WORDS, NOTE_KINDS, type NoteKind } from '../../utils/domain/own-note.ts';
import { MOST_TITLE } from '../../utils/domain/paper-details.ts';
import { KIND_LABELS } from '../../utils/domain/paper-words.ts';
import { PartyPicker } from '../entry/PartyPicker.tsx';
import { useServices, type TimelineState } from '../services.tsx';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Select } from '../ui/Select.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useLeaveWarning } from '../ui/use-leave-warning.ts';
import { gapsOf, useNote, type NoteWords } from './use-note.ts';

const KINDS = NOTE_KINDS.map((kind) => ({ value: kind, label: KIND_LABELS[kind] }));

/** Writing down a call, a meeting or an incident, of which there is no file. */
export function NoteView({ state }: { readonly state: TimelineState }) {
  const { words, problem, isKeeping, say, keep } = useNote();
  const [asked, setAsked] = useState(0);
  const gaps = gapsOf(words, londonDay(useServices().now()));
  useLeaveWarning(words.words.trim() !== '');
  // To the first field with a gap, once it is marked.
  useEffect(() => {
    if (asked > 0) document.querySelector<HTMLElement>('.paper [aria-invalid]')?.focus();
  }, [asked]);
  const submit = () => {
    setAsked(asked + 1);
    if (Object.keys(gaps).length === 0) void keep();
  };
  const shown = asked > 0 ? gaps : {};
  return (
    <div class="paper">
      <h1 tabIndex={-1}>A call, meeting or incident</h1>
      <p>
        Write it down as soon as you can, as neutrally as you can: who said or did what. Paperchain keeps your
        words as they are, with the moment they were written, and shows them everywhere as your own note.
      </p>
      <div role="alert" class="paper__problems">
        {problem && <Notice {...problem} />}
      </div>
      <div class="paper__form">
        <div class="card">
          <WhenFields words={words} gaps={shown} say={say} />
          <PartyPicker
            label="With whom"
            person={null}
            state={state}
            value={words.partyId}
            onPick={(partyId) => say({ partyId })}
          />
          <WordFields words={words} gaps={shown} say={say} />
        </div>
        <Button look="primary" class="paper__keep" disabled={isKeeping} onClick={submit}>
          {isKeeping ? 'Keeping…' : `Keep this ${KIND_LABELS[words.kind].toLowerCase()}`}
        </Button>
      </div>
    </div>
  );
}

interface NoteFieldsProps {
  readonly words: NoteWords;
  readonly gaps: ReturnType<typeof gapsOf>;
  readonly say: (change: Partial<NoteWords>) => void;
}

function WhenFields({ words, gaps, say }: NoteFieldsProps) {
  const noon = londonNoon(words.day);
  return (
    <>
      <Select
        label="What was it?"
        value={words.kind}
        options={KINDS}
        onValue={(kind: NoteKind) => say({ kind })}
      />
      <TextField
        label="Day"
        type="date"
        required
        class="paper__day"
        min="1900-01-01"
        max="2199-12-31"
        hint={noon === null ? undefined : `${formatWeekday(noon)} ${formatDay(noon)}`}
        error={gaps.day}
        value={words.day}
        onValue={(day) => say({ day })}
      />
      <TextField
        label="Time (optional)"
        type="time"
        class="paper__day"
        hint="As well as you know it."
        value={words.time}
        onValue={(time) => say({ time: time.slice(0, 5) })}
      />
    </>
  );
}

function WordFields({ words, gaps, say }: NoteFieldsProps) {
  return (
    <>
      <TextField
        label="Who was there or on the line (optional)"
        hint="Names and roles, such as “Sarah Cole, case officer; me”."
        value={words.who}
        onValue={(who) => say({ who })}
      />
      <TextField
        label="Title"
        hint="As you would look for it, such as “Case officer rang about the draft plan”."
        maxLength={MOST_TITLE}
        required
        error={gaps.title}
        value={words.title}
        onValue={(title) => say({ title })}
      />
      <TextArea
        label="What was said or happened"
        rows={10}
        maxLength={MOST_NOTE_WORDS}
        error={gaps.words}
        value={words.words}
        onValue={(text) => say({ words: text })}
      />
      <p class="pc-small pc-soft">
        It cannot be changed afterwards, as a letter cannot. If something is missing, write another note.
      </p>
    </>
  );
}
