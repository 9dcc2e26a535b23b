import { redactionOf, type TypedRedaction } from '../../utils/domain/typed-redaction.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Notice } from '../ui/Notice.tsx';

interface ConcernsProps {
  readonly concerns: readonly string[];
  readonly typed: TypedRedaction;
  /** Adds what is typed to the words to remove. */
  readonly onAdd: () => void;
  readonly onMake: () => void;
  readonly onClose: () => void;
}

/** What the reader would stumble over, or must not see. */
export function Concerns({ concerns, typed, onAdd, onMake, onClose }: ConcernsProps) {
  return (
    <Dialog
      title="Before you make it"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onMake}>Make it all the same</Button>
          <Button look="primary" onClick={onClose}>
            Go back and look
          </Button>
        </>
      }
    >
      {typed.words.trim() !== '' && <NotAdded typed={typed} onAdd={onAdd} />}
      {concerns.length > 0 && (
        <ul>
          {concerns.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}

/** A name that stands in the field only would go out. */
function NotAdded({ typed, onAdd }: Pick<ConcernsProps, 'typed' | 'onAdd'>) {
  const words = `“${typed.words.trim()}”`;
  return (
    <Notice
      happened={`You typed ${words} under “Words to remove” and did not add it. It would be in the file.`}
      {...(redactionOf(typed) === null && { next: 'It is too short to be searched for.' })}
    >
      {redactionOf(typed) && <Button onClick={onAdd}>Remove {words} too</Button>}
    </Notice>
  );
}
