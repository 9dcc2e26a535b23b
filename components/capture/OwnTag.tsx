import { useEffect, useRef, useState } from 'preact/hooks';
import type { Failure } from '../../utils/domain/index.ts';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/TextField.tsx';

/** Longest label of a user's own tag. */
const MOST_LABEL = 60;

export interface OwnTagProps {
  readonly onAdd: (label: string) => Promise<Failure | null>;
  readonly onDone: () => void;
}

/** Where the user names a tag of their own. */
export function OwnTag({ onAdd, onDone }: OwnTagProps) {
  const [label, setLabel] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const isBusy = useRef(false);
  useEffect(() => field.current?.focus(), []);
  const add = async (): Promise<void> => {
    const wanted = label.trim().replace(/\s+/g, ' ');
    if (wanted === '') return onDone();
    if (isBusy.current) return;
    isBusy.current = true;
    const failed = await onAdd(wanted);
    isBusy.current = false;
    if (failed) setFailure(failed);
    else onDone();
  };
  return (
    <div class="pc-panel__pair">
      <TextField
        label="Your own tag"
        value={label}
        maxLength={MOST_LABEL}
        inputRef={field}
        error={failure ? `Not saved: ${failure.happened} ${failure.next}` : undefined}
        onValue={setLabel}
        onEnter={() => void add()}
      />
      <Button onClick={() => void add()}>Add</Button>
    </div>
  );
}
