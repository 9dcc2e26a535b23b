import { entryNoun } from '../../utils/domain/entry-noun.ts';
import type { Entry } from '../../utils/domain/index.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useMoveMany } from './use-move-many.ts';

interface RemoveManyProps {
  readonly entries: readonly Entry[];
  readonly onClose: () => void;
}

/** Asks before many entries leave the timeline together, and says what becomes of them. */
export function RemoveMany({ entries, onClose }: RemoveManyProps) {
  const moveMany = useMoveMany();
  const worded = entries.filter(hasWords).length;
  const remove = () => {
    onClose();
    void moveMany(entries, 'bin');
  };
  const actions = (
    <>
      <Button onClick={onClose}>Leave them</Button>
      <Button look="primary" onClick={remove}>
        Move to the bin
      </Button>
    </>
  );
  const isOne = entries.length === 1;
  const many = `${entries.length.toLocaleString('en-GB')} ${entryNoun(entries.length, entries)}`;
  return (
    <Dialog title={`Move ${many} to the bin?`} onClose={onClose} actions={actions}>
      <p>
        {isOne ? 'It leaves' : 'They leave'} the timeline and whatever you export from now on, and{' '}
        {isOne ? 'waits' : 'wait'} in the bin, whole, until you empty it. From there you can restore{' '}
        {isOne ? 'it' : 'one or all of them'}. Your mailbox is not touched.
      </p>
      {worded > 0 && <p>{sayWorded(worded, entries.length)}</p>}
    </Dialog>
  );
}

function sayWorded(worded: number, all: number): string {
  if (all === 1) return 'It carries your own words or tags, which stay with it.';
  if (worded === all) return 'All of them carry your own words or tags, which stay with them.';
  const carry = worded === 1 ? 'carries' : 'carry';
  return `${worded.toLocaleString('en-GB')} of them ${carry} your own words or tags, which stay with them.`;
}

const hasWords = ({ tags, summary, note }: Entry): boolean =>
  tags.length > 0 || summary !== '' || note !== '';
