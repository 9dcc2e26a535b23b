import { useState } from 'preact/hooks';
import type { BundleDocument } from '../../utils/domain/bundle-plan.ts';
import { editDocument, removeWords, type DocumentEdit } from '../../utils/domain/edit-bundle-plan.ts';
import { Button } from '../ui/Button.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { EditPlan } from './use-plan.ts';

interface DocumentEditorProps {
  readonly document: BundleDocument;
  readonly onEdit: EditPlan;
  readonly onClose: () => void;
}

/** Title and date as they stand in the index, and the text of a page of one's own. Kept as they are typed. */
export function DocumentEditor({ document, onEdit, onClose }: DocumentEditorProps) {
  const { id, kind } = document;
  const [titleBefore] = useState(document.title);
  // While the field is empty the index keeps a title; it comes back here when the field is left.
  const [isBlank, setBlank] = useState(false);
  const edit = (change: DocumentEdit, what: string) =>
    onEdit((plan) => editDocument(plan, id, change), `${what} ${id}`);
  const setTitle = (title: string) => {
    setBlank(title.trim() === '');
    edit({ title: title.trim() === '' ? titleBefore : title }, 'title');
  };
  const close = (event: Event) => {
    event.preventDefault();
    onClose();
  };
  return (
    <form class="document__editor" onSubmit={close}>
      <TextField
        label="Title in the index"
        maxLength={200}
        value={isBlank ? '' : document.title}
        onValue={setTitle}
        onLeave={() => setBlank(false)}
      />
      <TextField
        label="Date"
        hint="Empty: no date."
        type="date"
        value={document.day ?? ''}
        onValue={(day) => edit({ day: day || null }, 'day')}
      />
      {document.kind === 'words' && (
        <TextArea
          label="Text"
          hint="An empty line begins a paragraph, ## a heading, - an item."
          rows={12}
          value={document.text}
          onValue={(text) => edit({ text }, 'text')}
        />
      )}
      <div class="section__tools">
        <Button type="submit" look="primary">
          Done
        </Button>
        {kind === 'words' && (
          <Button onClick={() => onEdit((plan) => removeWords(plan, id))}>Remove this page</Button>
        )}
      </div>
    </form>
  );
}
