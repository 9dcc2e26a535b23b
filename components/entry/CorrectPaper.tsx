import { useState } from 'preact/hooks';
import { formatDay, formatWeekday, londonNoon } from '../../utils/domain/dates.ts';
import {
  detailsOf,
  MOST_TITLE,
  type PaperDetails,
  type PaperEntry,
} from '../../utils/domain/paper-details.ts';
import { KIND_LABELS, PAPER_KINDS } from '../../utils/domain/paper-words.ts';
import { tellFailure, useAnswer } from '../shell/use-answer.tsx';
import { useServices } from '../services.tsx';
import { Button } from '../ui/Button.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { WhoSent } from './WhoSent.tsx';

interface CorrectPaperProps {
  readonly entry: PaperEntry;
  readonly onClose: () => void;
}

const KINDS = PAPER_KINDS.map((kind) => ({ value: kind, label: KIND_LABELS[kind] }));

/** What was said of a paper when it was added, to be put right: its files stay as they are. */
export function CorrectPaper({ entry, onClose }: CorrectPaperProps) {
  const [details, setDetails] = useState(() => detailsOf(entry));
  const say = (change: Partial<PaperDetails>) => setDetails((before) => ({ ...before, ...change }));
  const correct = useCorrect(entry, onClose);
  const noon = londonNoon(details.day);
  const isWhole = noon !== null && details.title.trim() !== '';
  return (
    <form
      class="letter__correcting"
      aria-label="Correct the facts"
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole) void correct(details);
      }}
    >
      <Select label="What is it?" value={details.kind} options={KINDS} onValue={(kind) => say({ kind })} />
      <TextField
        label="Title"
        required
        maxLength={MOST_TITLE}
        value={details.title}
        onValue={(title) => say({ title })}
      />
      <TextField
        label="Day on it"
        type="date"
        required
        min="1900-01-01"
        max="2199-12-31"
        hint={noon === null ? 'The date written on it, or the day it happened.' : dayInWords(noon)}
        value={details.day}
        onValue={(day) => say({ day })}
      />
      <WhoSent kind={details.kind} isOwn={details.isOwn} onOwn={(isOwn) => say({ isOwn })} />
      <div class="words__buttons">
        <Button onClick={onClose}>Cancel</Button>
        <Button look="primary" type="submit" disabled={!isWhole}>
          Save
        </Button>
      </div>
      <p class="pc-small pc-soft">
        The files are not changed. Your journal keeps what stood here before. A pack does not tell the earlier
        title.
      </p>
    </form>
  );
}

/** In words: a date field may show the month before the day. */
const dayInWords = (noon: number): string => `${formatWeekday(noon)} ${formatDay(noon)}`;

/** Spaces around a title are not kept. */
const isSame = (details: PaperDetails, before: PaperDetails): boolean =>
  JSON.stringify({ ...details, title: details.title.trim() }) === JSON.stringify(before);

/** Saves a correction, unless nothing changed, with a way to take it back. */
function useCorrect(entry: PaperEntry, onSaved: () => void): (details: PaperDetails) => Promise<void> {
  const { papers } = useServices();
  const answer = useAnswer();
  const before = detailsOf(entry);
  const undo = async () => {
    if (tellFailure(await papers.correct(entry.id, before), answer))
      answer({ message: 'It stands as before.' });
  };
  return async (details) => {
    if (isSame(details, before)) return onSaved();
    if (!tellFailure(await papers.correct(entry.id, details), answer)) return;
    onSaved();
    answer({ message: 'Corrected.', action: 'Undo', onAction: () => void undo() });
  };
}
