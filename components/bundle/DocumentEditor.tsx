import { useState } from 'preact/hooks';
import type { BundleDocument, BundlePlan } from '../../utils/domain/bundle-plan.ts';
import { editDocument, removeWords } from '../../utils/domain/edit-bundle-plan.ts';
import { Button } from '../ui/Button.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';

interface DocumentEditorProps {
  readonly document: BundleDocument;
  readonly onEdit: (change: (plan: BundlePlan) => BundlePlan) => void;
  readonly onClose: () => void;
}

/** Title and date as they stand in the index, and the text of a page of one's own. */
export function DocumentEditor({ document, onEdit, onClose }: DocumentEditorProps) {
  const { id, kind } = document;
  const [title, setTitle] = useState(document.title);
  const [day, setDay] = useState(document.day ?? '');
  const [text, setText] = useState(document.kind === 'words' ? document.text : '');
  const save = (event: Event) => {
    event.preventDefault();
    onEdit((plan) =>
      editDocument(plan, id, { title: title.trim() || document.title, day: day || null, text }),
    );
    onClose();
  };
  return (
    <form class="document__editor" onSubmit={save}>
      <TextField label="Title in the index" maxLength={200} value={title} onValue={setTitle} />
      <TextField label="Date" hint="Empty: no date." type="date" value={day} onValue={setDay} />
      {kind === 'words' && (
        <TextArea
          label="Text"
          hint="An empty line begins a paragraph, ## a heading, - an item."
          rows={12}
          value={text}
          onValue={setText}
        />
      )}
      <div class="section__tools">
        <Button type="submit" look="primary">
          Done
        </Button>
        <Button onClick={onClose}>Cancel</Button>
        {kind === 'words' && (
          <Button onClick={() => onEdit((plan) => removeWords(plan, id))}>Remove this page</Button>
        )}
      </div>
    </form>
  );
}
