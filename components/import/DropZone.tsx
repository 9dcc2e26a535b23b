import { useRef, useState } from 'preact/hooks';
import type { ImportFile } from '../../utils/domain/import.ts';
import { Button } from '../ui/Button.tsx';
import { DownloadIcon } from '../ui/icons.tsx';
import { chosenFiles, droppedEntries } from './dropped-files.ts';

interface DropZoneProps {
  readonly isBusy: boolean;
  /** What to drop. */
  readonly title: string;
  /** What is taken, in a line. */
  readonly hint: string;
  readonly onDrop: (entries: readonly (FileSystemEntry | File)[]) => void;
  readonly onFiles: (files: readonly ImportFile[]) => void;
}

/** A place to drop files and folders, and two buttons that do the same. */
export function DropZone({ isBusy, title, hint, onDrop, onFiles }: DropZoneProps) {
  const [isOver, setOver] = useState(false);
  const over = (event: DragEvent, value: boolean) => {
    event.preventDefault();
    setOver(value);
  };
  return (
    // Dropping is for the mouse; everything it does the buttons inside do for keyboards.
    <div
      class={`drop ${isOver ? 'drop--over' : ''}`}
      aria-busy={isBusy}
      onDragEnter={(event) => over(event, true)}
      onDragOver={(event) => over(event, true)}
      onDragLeave={(event) => over(event, event.currentTarget.contains(event.relatedTarget as Node | null))}
      onDrop={(event) => {
        over(event, false);
        onDrop(droppedEntries(event.dataTransfer));
      }}
    >
      <DownloadIcon size={32} />
      <p class="drop__words">{isBusy ? 'Opening the folders…' : title}</p>
      <div class="import__actions">
        <PickButton look="primary" label="Choose files" onFiles={onFiles} />
        <PickButton label="Choose a folder" isFolder onFiles={onFiles} />
      </div>
      <p class="pc-soft pc-small">{hint}</p>
    </div>
  );
}

interface PickButtonProps {
  readonly label: string;
  readonly look?: 'primary';
  readonly isFolder?: boolean;
  readonly onFiles: (files: readonly ImportFile[]) => void;
}

/** A button that opens the browser's own choice of files. Choosing the same files twice works. */
function PickButton({ label, look, isFolder = false, onFiles }: PickButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button look={look} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={(element) => {
          input.current = element;
          if (element) element.webkitdirectory = isFolder;
        }}
        type="file"
        hidden
        multiple
        aria-label={label}
        onChange={(event) => {
          const files = chosenFiles(event.currentTarget.files);
          event.currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}
