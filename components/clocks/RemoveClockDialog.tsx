import type { Clock } from '../../utils/domain/clock.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';

interface RemoveClockDialogProps {
  /** The clock, as its card names it. */
  readonly what: string;
  readonly onKeep: () => void;
  readonly onRemove: () => void;
}

/** True when a clock holds what only the user knows: no email would bring it back. */
export function isHandMade({ start, end, disputed }: Clock): boolean {
  const isGiven = (mark: Clock['start']): boolean => mark.entryId === null || mark.reason !== '';
  return isGiven(start) || (end !== null && isGiven(end)) || disputed;
}

/** Asks before a clock goes with days and reasons that the user gave. */
export function RemoveClockDialog({ what, onKeep, onRemove }: RemoveClockDialogProps) {
  const actions = (
    <>
      <Button onClick={onKeep}>Keep it</Button>
      <Button look="late" onClick={onRemove}>
        Remove the clock
      </Button>
    </>
  );
  return (
    <Dialog title={`Remove “${what}”?`} onClose={onKeep} actions={actions}>
      <p>
        The days, reasons and proofs you gave for it go with it. The emails and papers themselves stay on the
        timeline.
      </p>
    </Dialog>
  );
}
