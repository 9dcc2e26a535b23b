import { useState } from 'preact/hooks';
import type { CountedClock } from '../../utils/clocks/counted-clock.ts';
import type { Day } from '../../utils/clocks/day.ts';
import { sayWhat } from '../../utils/clocks/words.ts';
import type { Clock } from '../../utils/domain/clock.ts';
import type { Entry } from '../../utils/domain/index.ts';
import { offerUndo, tellFailure, useAnswer } from '../shell/use-answer.tsx';
import { useServices } from '../services.tsx';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextField } from '../ui/TextField.tsx';
import { isReasonMissing, MarkFields, type MarkFieldsProps } from './MarkFields.tsx';
import { endDays, endProblem, isDayOfEntry, likelyDays, markOf, startProblem } from './mark-draft.ts';
import type { MarkDraft } from './mark-draft.ts';
import { isHandMade, RemoveClockDialog } from './RemoveClockDialog.tsx';

interface ClockDialogProps {
  readonly counted: CountedClock;
  /** True to say when it was done; false to correct the clock. */
  readonly isEnding: boolean;
  readonly entries: readonly Entry[];
  readonly today: Day;
  readonly onClose: () => void;
}

/** What the fields hold; days as `YYYY-MM-DD`, empty while not given. */
interface Draft {
  readonly about: string;
  readonly start: MarkDraft;
  readonly end: MarkDraft;
  readonly disputed: boolean;
}

function draftOf({ about, start, end, disputed }: Clock, isEnding: boolean, today: Day): Draft {
  const none = { day: isEnding ? today : '', entryId: null, reason: '' };
  return { about, start, end: end ?? none, disputed };
}

function applyDraft(clock: Clock, { about, start, end, disputed }: Draft): Clock {
  const changed = { ...clock, about: about.trim(), disputed, start: markOf(start) };
  return { ...changed, end: end.day === '' ? null : markOf(end) };
}

/** Says when a clock ended, or corrects it: days with their proof and a reason, what it is about, whether it is disputed. */
export function ClockDialog({ counted, isEnding, entries, today, onClose }: ClockDialogProps) {
  const { clock, rule } = counted;
  const what = sayWhat(rule, clock.about);
  const { clocks } = useServices();
  const answer = useAnswer();
  const [draft, setDraft] = useState(() => draftOf(clock, isEnding, today));
  const [isAsking, setAsking] = useState(false);
  const put = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const start = startFields(counted, draft, { entries, today });
  const end = endFields(counted, draft, { entries, today });
  const isReady =
    draft.start.day !== '' && (!isEnding || draft.end.day !== '') && isGood(start) && isGood(end);
  const save = async () => {
    if (tellFailure(await clocks.save(applyDraft(clock, draft), clock.id), answer)) onClose();
  };
  const remove = async () => {
    if (!tellFailure(await clocks.remove(clock.id), answer)) return;
    onClose();
    const undo = () => clocks.save(clock, clock.id);
    offerUndo({ message: 'Clock removed.', stays: isHandMade(clock), undo }, answer);
  };
  if (isAsking)
    return <RemoveClockDialog what={what} onKeep={() => setAsking(false)} onRemove={() => void remove()} />;
  const actions = (
    <>
      {!isEnding && (
        <Button look="late" onClick={() => (isHandMade(clock) ? setAsking(true) : void remove())}>
          Remove this clock{isHandMade(clock) && '…'}
        </Button>
      )}
      <Button look="primary" disabled={!isReady} onClick={() => void save()}>
        Save
      </Button>
    </>
  );
  return (
    <Dialog title={isEnding ? `Done: ${what}` : what} onClose={onClose} actions={actions}>
      <MarkFields
        {...end}
        hint={isEnding ? undefined : 'Leave empty while it runs.'}
        onMark={(mark) => put({ end: mark })}
      />
      {!isEnding && (
        <>
          <MarkFields {...start} onMark={(mark) => put({ start: mark })} />
          <OtherFields draft={draft} onDraft={put} />
        </>
      )}
    </Dialog>
  );
}

type Fields = Omit<MarkFieldsProps, 'onMark'>;
type Around = Pick<ClockDialogProps, 'entries' | 'today'>;

const isGood = (fields: Fields): boolean => fields.problem === undefined && !isReasonMissing(fields);

function startFields({ clock, rule }: CountedClock, { start }: Draft, { entries, today }: Around): Fields {
  return {
    label: `Counted from ${rule.trigger.event}`,
    proofLabel: 'Proof of the start',
    reasonLabel: 'Why this day',
    mark: start,
    before: clock.start,
    isEntryDay: isDayOfEntry(rule),
    limits: likelyDays(today),
    problem: startProblem(start.day, today),
    entries,
  };
}

function endFields({ clock, rule }: CountedClock, draft: Draft, { entries, today }: Around): Fields {
  const limits = endDays(draft.start.day, rule, today);
  return {
    label: 'Day on which it was done',
    proofLabel: 'Proof of the end',
    reasonLabel: 'Why this day for the end',
    mark: draft.end,
    before: clock.end,
    isEntryDay: true,
    limits,
    problem: endProblem(draft.end.day, limits, today),
    entries,
  };
}

interface OtherFieldsProps {
  readonly draft: Draft;
  readonly onDraft: (change: Partial<Draft>) => void;
}

function OtherFields({ draft, onDraft }: OtherFieldsProps) {
  return (
    <>
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
