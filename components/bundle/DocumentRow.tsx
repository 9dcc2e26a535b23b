import { useRef, useState } from 'preact/hooks';
import { sayDay } from '../../utils/domain/dates.ts';
import type { BundleDocument, DocumentId } from '../../utils/domain/bundle-plan.ts';
import { editDocument, type Place } from '../../utils/domain/edit-bundle-plan.ts';
import type { DocumentMeasure } from '../services/bundles.ts';
import { memo } from '../ui/memo.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { EditIcon, MoveDownIcon, MoveUpIcon, PageIcon, WarningIcon } from '../ui/icons.tsx';
import { DocumentEditor } from './DocumentEditor.tsx';
import { PasswordField } from './PasswordField.tsx';
import type { Moves } from './use-moves.ts';
import type { EditPlan } from './use-plan.ts';

interface DocumentRowProps {
  readonly document: BundleDocument;
  readonly sectionId: string;
  /** Its place in the section, from 0. */
  readonly at: number;
  readonly measure: DocumentMeasure | undefined;
  readonly step: Moves['step'];
  /** These functions stay the same as long as the builder is open, so that a row is not drawn anew for them. */
  readonly drag: Pick<Moves, 'take' | 'holds' | 'drop' | 'release'>;
  readonly onEdit: EditPlan;
  readonly onLook: (id: DocumentId) => void;
  readonly onPassword: (sha256: string, password: string) => void;
}

/** One document: its line in the index, what must be known of it, and what can be done with it. */
export const DocumentRow = memo(function DocumentRow(props: DocumentRowProps) {
  const { document, sectionId, at, measure, drag, onEdit, onPassword } = props;
  const [isEditing, setEditing] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  const closeEditor = () => {
    setEditing(false);
    row.current?.querySelector<HTMLElement>('[data-edit]')?.focus();
  };
  const { isOver, ...dropping } = useDropping(drag, { sectionId, at });
  const { id, title, leftOut } = document;
  const wantsPassword = measure?.notices.some(({ kind }) => kind === 'password needed') ?? false;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dragging; buttons do the same
    <li
      ref={row}
      class={`document ${leftOut ? 'document--out' : ''} ${isOver ? 'document--over' : ''}`}
      data-document={id}
      draggable={!isEditing}
      onDragStart={(event) => {
        // Firefox begins no drag without data.
        event.dataTransfer?.setData('text/plain', title);
        if (event.dataTransfer) event.dataTransfer.effectAllowed = 'move';
        drag.take(id);
      }}
      onDragEnd={drag.release}
      {...dropping}
    >
      <div class="document__line">
        <span class="document__words">
          <span class="document__title" dir="auto">
            {title}
          </span>
          <span class="pc-small pc-soft">{factsOf(document, measure)}</span>
        </span>
        <DocumentTools {...props} onOpen={() => setEditing(true)} />
      </div>
      {!leftOut &&
        measure?.notices.map(({ kind, text }) => (
          <p key={kind + text} class="document__notice pc-small">
            <WarningIcon size={16} /> {text}
          </p>
        ))}
      {!leftOut && wantsPassword && 'sha256' in document && (
        <PasswordField title={title} onPassword={(password) => onPassword(document.sha256, password)} />
      )}
      {isEditing && <DocumentEditor document={document} onEdit={onEdit} onClose={closeEditor} />}
    </li>
  );
});

/** A row takes documents that are dragged onto it; files from elsewhere are left to the page. */
function useDropping(drag: DocumentRowProps['drag'], to: Place) {
  const [isOver, setOver] = useState(false);
  return {
    isOver,
    onDragOver: (event: DragEvent) => {
      if (!drag.holds()) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      setOver(false);
      if (!drag.holds()) return;
      event.preventDefault();
      event.stopPropagation();
      drag.drop(to);
    },
  };
}

/** Up, down, look, change, in or out. */
function DocumentTools(props: DocumentRowProps & { readonly onOpen: () => void }) {
  const { document, measure, step, onEdit, onLook, onOpen } = props;
  const { id, title, leftOut } = document;
  return (
    <span class="document__tools">
      <IconButton label={`Move up: ${title}`} data-step="-1" onClick={() => step(id, -1)}>
        <MoveUpIcon />
      </IconButton>
      <IconButton label={`Move down: ${title}`} data-step="1" onClick={() => step(id, 1)}>
        <MoveDownIcon />
      </IconButton>
      {!leftOut && (
        <IconButton
          label={`Look at the pages: ${title}`}
          disabled={!measure?.pages}
          onClick={() => onLook(id)}
        >
          <PageIcon />
        </IconButton>
      )}
      <IconButton label={`Change title or date: ${title}`} data-edit onClick={onOpen}>
        <EditIcon />
      </IconButton>
      <Button
        aria-label={`${leftOut ? 'Bring in' : 'Leave out'}: ${title}`}
        onClick={() => onEdit((plan) => editDocument(plan, id, { leftOut: !leftOut }))}
      >
        {leftOut ? 'Bring in' : 'Leave out'}
      </Button>
    </span>
  );
}

function factsOf({ day, leftOut }: BundleDocument, measure: DocumentMeasure | undefined): string {
  const date = day === null ? '' : sayDay(day);
  return [date, leftOut ? 'left out' : pagesOf(measure)].filter(Boolean).join(' · ');
}

function pagesOf(measure: DocumentMeasure | undefined): string {
  if (!measure || measure.from === null) return '';
  const last = measure.from + measure.pages - 1;
  return measure.pages > 1 ? `pages ${measure.from} to ${last}` : `page ${measure.from}`;
}
