import { formatDay, londonDay, londonNoon } from '../../utils/domain/dates.ts';
import { MOST_TITLE } from '../../utils/domain/paper-details.ts';
import { KIND_LABELS, PAPER_KINDS } from '../../utils/domain/paper-words.ts';
import { PartyPicker } from '../entry/PartyPicker.tsx';
import { WhoSent } from '../entry/WhoSent.tsx';
import { useServices, type TimelineState } from '../services.tsx';
import { Button } from '../ui/Button.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { PaperWords } from './use-paper.ts';

interface PaperFieldsProps {
  readonly words: PaperWords;
  readonly fileDay: string | null;
  readonly say: (change: Partial<PaperWords>) => void;
  readonly state: TimelineState;
  /** True once the user tried to keep it: only then are gaps pointed out. */
  readonly isAsked: boolean;
}

const KINDS = PAPER_KINDS.map((kind) => ({ value: kind, label: KIND_LABELS[kind] }));

/** What it is, its title and day, who sent it, and to or from whom. */
export function PaperFields({ words, fileDay, say, state, isAsked }: PaperFieldsProps) {
  const gap = (isMissing: boolean, error: string) => (isAsked && isMissing ? { error } : {});
  return (
    <div class="card">
      <Select label="What is it?" value={words.kind} options={KINDS} onValue={(kind) => say({ kind })} />
      <TextField
        label="Title"
        hint="As you would look for it, such as “Decision not to assess”."
        maxLength={MOST_TITLE}
        required
        value={words.title}
        onValue={(title) => say({ title })}
        {...gap(words.title.trim() === '', 'Give it a title.')}
      />
      <DayField words={words} say={say} fileDay={fileDay} {...gap(words.day === '', 'Which day is on it?')} />
      <WhoSent kind={words.kind} isOwn={words.isOwn} onOwn={(isOwn) => say({ isOwn })} />
      <PartyPicker
        person={null}
        state={state}
        value={words.partyId}
        onPick={(partyId) => say({ partyId })}
        naming={words.naming}
        onNaming={(naming) => say({ naming })}
      />
    </div>
  );
}

interface DayFieldProps extends Pick<PaperFieldsProps, 'words' | 'say' | 'fileDay'> {
  readonly error?: string;
}

function DayField({ words, fileDay, say, error }: DayFieldProps) {
  const { now } = useServices();
  const offered = words.day === '' && fileDay !== null ? londonNoon(fileDay) : null;
  return (
    <div class="paper__dated">
      <TextField
        label="Day on it"
        type="date"
        required
        class="paper__day"
        min="1900-01-01"
        max="2199-12-31"
        hint={describeDay(words, londonDay(now()))}
        value={words.day}
        onValue={(day) => say({ day })}
        {...(error && { error })}
      />
      {offered !== null && (
        <Button look="plain" onClick={() => say({ day: fileDay ?? '' })}>
          Use {formatDay(offered)}, which the file gives
        </Button>
      )}
    </div>
  );
}

function describeDay({ day }: PaperWords, today: string): string {
  const noon = londonNoon(day);
  if (noon === null) return 'The date written on the letter, or the day it happened.';
  return day > today ? `${formatDay(noon)}. This day is still to come.` : formatDay(noon);
}
