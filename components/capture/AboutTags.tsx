import { useMemo, useState } from 'preact/hooks';
import type { Failure, Tag, TagId, TagSheet } from '../../utils/domain/index.ts';
import { Chip } from '../ui/Chip.tsx';
import { PlusIcon } from '../ui/icons.tsx';
import type { CaptureActions } from './actions.ts';
import { OwnTag } from './OwnTag.tsx';
import type { Words } from '../words/use-words.ts';

/** Tags shown before "More". */
const FIRST = 8;

export interface AboutTagsProps {
  readonly sheet: TagSheet;
  readonly words: Words;
  readonly addTag: CaptureActions['addTag'];
  readonly onSheet: (sheet: TagSheet) => void;
}

/** Tags in the order of the panel: those on the entry, those suggested, then most used first. Fixed while it is open. */
export function orderTags(sheet: TagSheet): readonly Tag[] {
  const rank = (tag: Tag): number =>
    sheet.words.tags.includes(tag.id) ? 0 : sheet.suggestedTags.includes(tag.id) ? 1 : 2;
  return sheet.tags.toSorted((one, other) => rank(one) - rank(other));
}

/** What it is about: toggles, and one of the user's own. */
export function AboutTags({ sheet, words, addTag, onSheet }: AboutTagsProps) {
  const ordered = useMemo(() => orderTags(sheet), [sheet]);
  const [open, setOpen] = useState(false);
  const [adding, setAdding] = useState(false);
  const on = words.words.tags;
  const shown = open ? ordered : ordered.filter((tag, place) => place < FIRST || on.includes(tag.id));
  const toggle = (id: TagId, pressed: boolean): void =>
    words.change({ tags: pressed ? [...on, id] : on.filter((each) => each !== id) }, 'now');
  const add = (label: string) => addOwnTag(label, { sheet, words, addTag, onSheet });
  return (
    <fieldset class="pc-panel__group">
      <legend class="pc-field__label">About</legend>
      <div class="pc-chips">
        {shown.map((tag) => (
          <Chip key={tag.id} pressed={on.includes(tag.id)} onToggle={(pressed) => toggle(tag.id, pressed)}>
            {tag.label}
          </Chip>
        ))}
        {shown.length < ordered.length && (
          <button
            type="button"
            class="pc-chip pc-chip--more"
            aria-expanded="false"
            onClick={() => setOpen(true)}
          >
            {`More (${ordered.length - shown.length})`}
          </button>
        )}
        {!adding && (
          <button type="button" class="pc-chip pc-chip--more" onClick={() => setAdding(true)}>
            <PlusIcon size={14} />
            Your own
          </button>
        )}
      </div>
      {adding && <OwnTag onAdd={add} onDone={() => setAdding(false)} />}
    </fieldset>
  );
}

/** Puts a tag on the entry by its label: a known label is switched on, an unknown one is made. */
async function addOwnTag(
  label: string,
  { sheet, words, addTag, onSheet }: AboutTagsProps,
): Promise<Failure | null> {
  const on = words.words.tags;
  const known = sheet.tags.find((tag) => tag.label.toLowerCase() === label.toLowerCase());
  if (known) {
    if (!on.includes(known.id)) words.change({ tags: [...on, known.id] }, 'now');
    return null;
  }
  // The background puts the new tag on the entry itself, so earlier toggles must have arrived before.
  await words.saver.flush();
  const made = await addTag(label);
  if (!made.ok) return made.error;
  const tags = [...on, made.value];
  const tag: Tag = { id: made.value, label, confidential: false, builtIn: false };
  onSheet({ ...sheet, tags: [...sheet.tags, tag], words: { ...sheet.words, tags } });
  words.take({ tags });
  return null;
}
