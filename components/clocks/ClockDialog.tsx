import { useState } from 'preact/hooks';
import type { CountedClock } from '../../utils/clocks/counted-clock.ts';
import type { Day } from '../../utils/clocks/day.ts';
import type { Clock, ClockMark } from '../../utils/domain/clock.ts';
import { tellFailure, useAnswer } from '../app/use-answer.tsx';
import { useServices } from '../services.tsx';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextField } from '../ui/TextField.tsx';

interface ClockDialogProps {
  readonly counted: CountedClock;
  /** True to say when it was done; false to correct the clock. */
  readonly isEnding: boolean;
  readonly today: Day;
  readonly onClose: () => void;
}

/** What the fields hold; days as `YYYY-MM-DD`, empty while not given. */
interface Draft {
  readonly about: string;
  readonly startDay: string;
  readonly endDay: string;
  readonly reason: string;
  readonly disputed: boolean;
}

function draftOf({ about, start, end, disputed }: Clock, isEnding: boolean, today: Day): Draft {
  const endDay = end?.day ?? (isEnding ? today : '');
  return { about, startDay: start.day, endDay, reason: start.reason, disputed };
}

/** A mark on another day than before is no longer proven by the email it stood on: it keeps the email, with the reason. */
function changeMark(mark: ClockMark | null, day: string, reason: string): ClockMark {
  return { day, entryId: mark?.entryId ?? null, reason: mark && mark.day === day ? mark.reason : reason };
}

function applyDraft(clock: Clock, draft: Draft): Clock {
  return {
    ...clock,
    about: draft.about.trim(),
    disputed: draft.disputed,
    start: { ...clock.start, day: draft.startDay, reason: draft.reason.trim() },
    end: draft.endDay === '' ? null : changeMark(clock.end, draft.endDay, ''),
  };
}

/** Says when a clock ended, or corrects it: days with a reason, what it is about, whether it is disputed. */
export function ClockDialog({ counted, isEnding, today, onClose }: ClockDialogProps) {
  const { clock, rule } = counted;
  const { clocks } = useServices();
  const answer = useAnswer();
  const [draft, setDraft] = useState(() => draftOf(clock, isEnding, today));
  const put = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const isMoved = draft.startDay !== clock.start.day;
  const isReady =
    draft.startDay !== '' && (!isEnding || draft.endDay !== '') && (!isMoved || draft.reason.trim() !== '');
  const save = async () => {
    if (tellFailure(await clocks.save(applyDraft(clock, draft), clock.id), answer)) onClose();
  };
  const remove = async () => {
    if (!tellFailure(await clocks.remove(clock.id), answer)) return;
    onClose();
    const back = () => void clocks.save(clock, clock.id);
    answer({ message: 'Clock removed.', action: 'Undo', onAction: back });
  };
  const actions = (
    <>
      {!isEnding && (
        <Button look="late" onClick={() => void remove()}>
          Remove this clock
        </Button>
      )}
      <Button look="primary" disabled={!isReady} onClick={() => void save()}>
        Save
      </Button>
    </>
  );
  return (
    <Dialog title={isEnding ? `Done: ${rule.title}` : rule.title} onClose={onClose} actions={actions}>
      <TextField
        label="Day on which it was done"
        hint={isEnding ? undefined : 'Leave empty while it runs.'}
        type="date"
        value={draft.endDay}
        onValue={(endDay) => put({ endDay })}
      />
      {!isEnding && <StartFields draft={draft} rule={rule} isMoved={isMoved} onDraft={put} />}
    </Dialog>
  );
}

interface StartFieldsProps {
  readonly draft: Draft;
  readonly rule: CountedClock['rule'];
  readonly isMoved: boolean;
  readonly onDraft: (change: Partial<Draft>) => void;
}

function StartFields({ draft, rule, isMoved, onDraft }: StartFieldsProps) {
  return (
    <>
      <TextField
        label={`Counted from ${rule.trigger.event}`}
        type="date"
        value={draft.startDay}
        onValue={(startDay) => onDraft({ startDay })}
      />
      <TextField
        label="Why this day"
        hint="Needed when you change the day, so that a reader can follow. For example: sent by post as well."
        error={isMoved && draft.reason.trim() === '' ? 'Please say why.' : undefined}
        value={draft.reason}
        onValue={(reason) => onDraft({ reason })}
      />
      <TextField
        label="What it is about"
        hint="Tells two clocks of one kind apart. For example: educational psychology."
        value={draft.about}
        onValue={(about) => onDraft({ about })}
      />
      <Checkbox
        label="The other side says otherwise"
        checked={draft.disputed}
        onCheck={(disputed) => onDraft({ disputed })}
      />
    </>
  );
}
