import { useId, useState } from 'preact/hooks';
import { ChevronDownIcon, ChevronRightIcon } from '../ui/icons.tsx';
import { MOST_CHARACTERS_OF_NOTE } from '../../utils/domain/entry.ts';
import { TextArea } from '../ui/TextArea.tsx';
import type { Words } from '../words/use-words.ts';

/** A note that stays here: folded until wanted, open when there is one. */
export function PrivateNote({ words }: { readonly words: Words }) {
  const { note } = words.words;
  const [open, setOpen] = useState(note !== '');
  const id = useId();
  return (
    <div>
      <button
        type="button"
        class="pc-panel__fold"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {open ? <ChevronDownIcon size={16} /> : <ChevronRightIcon size={16} />}
        Private note
      </button>
      {open && (
        <div id={id}>
          <TextArea
            label="Only for you"
            hint="Left out of every export unless you ask for it."
            maxLength={MOST_CHARACTERS_OF_NOTE}
            value={note}
            onValue={(text) => words.change({ note: text })}
            onLeave={() => void words.saver.flush()}
          />
        </div>
      )}
    </div>
  );
}
