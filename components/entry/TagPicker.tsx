import { useState } from 'preact/hooks';
import type { Tag, TagId } from '../../utils/domain/index.ts';
import { tellFailure, useAnswer } from '../shell/use-answer.tsx';
import { useServices } from '../services.tsx';
import { toggle } from '../ui/toggle.ts';
import { Button } from '../ui/Button.tsx';
import { Chip } from '../ui/Chip.tsx';
import { TextField } from '../ui/TextField.tsx';

interface TagPickerProps {
  readonly tags: readonly Tag[];
  readonly value: readonly TagId[];
  readonly onPick: (value: readonly TagId[]) => void;
}

/** Tags shown before "All tags": those that are on, and the most used. */
const FIRST_SHOWN = 6;

/** What the email is about, as toggles; the user's own tags can be added. */
export function TagPicker({ tags, value, onPick }: TagPickerProps) {
  const [isOpen, setOpen] = useState(false);
  const shown = isOpen ? tags : tags.filter(({ id }, at) => at < FIRST_SHOWN || value.includes(id));
  return (
    <fieldset class="words__tags">
      <legend>About</legend>
      <div class="pc-chips">
        {shown.map(({ id, label }) => (
          <Chip key={id} pressed={value.includes(id)} onToggle={() => onPick(toggle(value, id))}>
            {label}
          </Chip>
        ))}
        <Button look="plain" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? 'Fewer tags' : 'All tags'}
        </Button>
      </div>
      {isOpen && <NewTag onAdded={(id) => onPick([...new Set([...value, id])])} />}
    </fieldset>
  );
}

function NewTag({ onAdded }: { readonly onAdded: (id: TagId) => void }) {
  const services = useServices();
  const answer = useAnswer();
  const [label, setLabel] = useState('');
  const add = async () => {
    if (label.trim() === '') return;
    const tag = await services.addTag(label.trim());
    if (!tellFailure(tag, answer)) return;
    setLabel('');
    onAdded(tag.value.id);
  };
  return (
    <div class="words__new">
      <TextField
        label="A tag of your own"
        maxLength={60}
        value={label}
        onValue={setLabel}
        onEnter={() => void add()}
      />
      <Button onClick={() => void add()}>Add</Button>
    </div>
  );
}
