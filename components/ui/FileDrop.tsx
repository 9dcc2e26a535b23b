import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Button } from './Button.tsx';
import { PlusIcon } from './icons.tsx';

export interface FileDropProps {
  /** What to drop, e.g. "Drop .eml or .msg files here". */
  readonly label: string;
  readonly hint?: string;
  /** Endings the file picker offers first, e.g. `.eml,.msg`; the caller judges what really comes. */
  readonly accept?: string;
  readonly button?: string;
  readonly disabled?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Chosen or dropped files; several at once. While it is drawn a file may be dropped anywhere on the page. */
export function FileDrop(props: FileDropProps) {
  const { label, hint, accept, button = 'Choose files', disabled = false, onFiles } = props;
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const isOver = useDroppedFiles(disabled ? null : onFiles);
  return (
    <div class={`pc-drop ${isOver ? 'pc-drop--over' : ''}`.trim()}>
      <p class="pc-drop__label" id={id}>
        {label}
      </p>
      {hint && <p class="pc-small pc-soft">{hint}</p>}
      <Button aria-describedby={id} disabled={disabled} onClick={() => input.current?.click()}>
        <PlusIcon size={18} /> {button}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={accept}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          // So that the same file can be chosen again.
          event.currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </div>
  );
}

/** Takes files dropped anywhere on the page, which the browser would otherwise open in its place. */
export function useDroppedFiles(onFiles: FileDropProps['onFiles'] | null): boolean {
  const [isOver, setOver] = useState(false);
  const take = useRef(onFiles);
  take.current = onFiles;
  useEffect(() => {
    const closing = new AbortController();
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = take.current ? 'copy' : 'none';
      setOver(take.current !== null);
    };
    const drop = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(false);
      const files = [...event.dataTransfer.files];
      if (files.length > 0) take.current?.(files);
    };
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    addEventListener('dragover', over, closing);
    addEventListener('drop', drop, closing);
    addEventListener('dragleave', leave, closing);
    return () => closing.abort();
  }, []);
  return isOver;
}
