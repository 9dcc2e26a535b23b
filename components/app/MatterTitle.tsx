import { useEffect, useRef, useState } from 'preact/hooks';
import type { Matter } from '../../utils/domain/index.ts';
import { useServices } from '../services.tsx';
import { EditIcon } from '../ui/icons.tsx';
import { tellFailure, useAnswer } from '../shell/use-answer.tsx';

const LONGEST_TITLE = 120;

/** The matter's title, a button that turns into a field. Enter or leaving saves, Escape keeps the old title. */
export function MatterTitle({ matter }: { readonly matter: Matter }) {
  const [isEditing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  // The timeline may rest (use-timeline.ts): a new title shows at once all the same.
  const [renamed, setRenamed] = useState('');
  useEffect(() => setRenamed(''), [matter.title]);
  useEffect(() => {
    if (wasEditing.current && !isEditing) button.current?.focus();
    wasEditing.current = isEditing;
  }, [isEditing]);
  const shown = renamed === '' ? matter : { ...matter, title: renamed };
  if (isEditing) return <TitleField matter={shown} onDone={() => setEditing(false)} onRenamed={setRenamed} />;
  return (
    <button
      ref={button}
      type="button"
      class="app__matter app__matter--button"
      title="Rename this record"
      onClick={() => setEditing(true)}
    >
      <span class="app__matter-title">{shown.title}</span>
      <EditIcon size={16} />
      <span class="pc-hidden">Rename</span>
    </button>
  );
}

interface TitleFieldProps {
  readonly matter: Matter;
  readonly onDone: () => void;
  readonly onRenamed: (title: string) => void;
}

function TitleField({ matter, onDone, onRenamed }: TitleFieldProps) {
  const services = useServices();
  const answer = useAnswer();
  const [title, setTitle] = useState(matter.title);
  const field = useRef<HTMLInputElement>(null);
  const isLeaving = useRef(false);
  useEffect(() => field.current?.select(), []);
  const save = async () => {
    if (isLeaving.current) return;
    isLeaving.current = true;
    const wanted = title.trim();
    onDone();
    if (!wanted || wanted === matter.title) return;
    const saved = await services.renameMatter(matter.id, wanted);
    if (saved.ok) onRenamed(wanted);
    tellFailure(saved, answer);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') isLeaving.current = true;
    if (event.key === 'Escape') onDone();
    if (event.key !== 'Enter' || event.isComposing) return;
    // Else the rest of the same key press reaches the button that takes the field's place, and opens it again.
    event.preventDefault();
    void save();
  };
  return (
    <input
      ref={field}
      class="pc-input app__matter"
      aria-label="Title of this record"
      dir="auto"
      maxLength={LONGEST_TITLE}
      value={title}
      onInput={(event) => setTitle(event.currentTarget.value)}
      onKeyDown={onKey}
      onBlur={() => void save()}
    />
  );
}
