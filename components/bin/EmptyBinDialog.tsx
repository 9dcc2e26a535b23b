import type { Entry, MatterId } from '../../utils/domain/index.ts';
import { entryNoun } from '../../utils/domain/entry-noun.ts';
import { tellFailure, useAnswer } from '../shell/use-answer.tsx';
import { useServices } from '../services.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';

interface EmptyBinDialogProps {
  readonly matterId: MatterId;
  readonly entries: readonly Entry[];
  readonly onClose: () => void;
}

/** Asks before anything is deleted for good, in plain words. */
export function EmptyBinDialog({ matterId, entries, onClose }: EmptyBinDialogProps) {
  const services = useServices();
  const answer = useAnswer();
  const emails = `${entries.length} ${entryNoun(entries.length, entries)}`;
  const empty = async () => {
    const emptied = await services.emptyBin(matterId);
    onClose();
    if (tellFailure(emptied, answer)) answer({ message: `Deleted for good: ${emails}.` });
  };
  const actions = (
    <>
      <Button onClick={onClose}>Keep them</Button>
      <Button look="late" onClick={() => void empty()}>
        Delete for good
      </Button>
    </>
  );
  return (
    <Dialog title={`Delete ${emails} for good?`} onClose={onClose} actions={actions}>
      <p>
        {entries.length === 1 ? 'The original and its attachments' : 'The originals and their attachments'}{' '}
        will be deleted from this computer. Paperchain has no other copy, so this cannot be undone.
      </p>
      <p class="pc-soft">The journal keeps a line that says it was done. Your mailbox is not touched.</p>
    </Dialog>
  );
}
