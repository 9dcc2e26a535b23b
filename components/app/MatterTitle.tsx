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
  useEffect(() => {
    if (wasEditing.current && !isEditing) button.current?.focus();
    wasEditing.current = isEditing;
  }, [isEditing]);
  if (isEditing) return <TitleField matter={matter} onDone={() => setEditing(false)} />;
  return (
    <button
      ref={button}
      type="button"
      class="app__matter app__matter--button"
      title="Rename this record"
      onClick={() => setEditing(true)}
    >
      <span class="app__matter-title">{matter.title}</span>
      <EditIcon size={16} />
      <span class="pc-hidden">Rename</span>
    </button>
  );
}

function TitleField({ matter, onDone }: { readonly matter: Matter; readonly onDone: () => void }) {
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
    if (wanted && wanted !== matter.title)
      tellFailure(await services.renameMatter(matter.id, wanted), answer);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') isLeaving.current = true;
    if (event.key === 'Escape') onDone();
    if (event.key === 'Enter' && !event.isComposing) void save();
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
