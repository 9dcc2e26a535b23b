// Adding what is no email: files of a letter or another paper, what it is, its day, and whom it is from or to.
// Reading, hashing and keeping are asked of the services; the files themselves are never changed.
import { useState } from 'preact/hooks';
import { KIND_LABELS } from '../../utils/domain/paper-words.ts';
import type { TimelineState } from '../services.tsx';
import { Button } from '../ui/Button.tsx';
import { FileDrop } from '../ui/FileDrop.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PaperFields } from './PaperFields.tsx';
import { PaperPages } from './PaperPages.tsx';
import type { PaperWork } from './use-paper.ts';

const ACCEPT =
  'image/*,.pdf,.doc,.docx,.odt,.rtf,.txt,.tif,.tiff,.heic,application/pdf,application/msword,text/plain';

interface PaperViewProps {
  readonly state: TimelineState;
  /** The paper in the making, which outlives this view. */
  readonly paper: PaperWork;
}

/** Adding a letter or another paper. */
export function PaperView({ state, paper }: PaperViewProps) {
  const { pages, words, fileDay, problems, isKeeping, take, move, remove, say, keep, clear } = paper;
  const [isAsked, setAsked] = useState(false);
  const submit = () => {
    setAsked(true);
    if (words.title.trim() !== '' && words.day !== '') void keep();
    else focusGap();
  };
  return (
    <div class="paper">
      <h1 tabIndex={-1}>A letter or paper</h1>
      <FileDrop
        label={pages.length === 0 ? 'Drop the letter here' : 'Add more files to this letter'}
        hint="A PDF, a Word file, a scan, or photographs. Several photographs make one letter. The files are kept exactly as they are."
        accept={ACCEPT}
        disabled={isKeeping}
        onFiles={(files) => void take(files)}
      />
      <div role="alert" class="paper__problems">
        {problems.map((problem) => (
          <Notice key={problem} happened={problem} />
        ))}
      </div>
      {pages.length > 0 && (
        <div class="paper__form">
          <PaperPages pages={pages} onMove={move} onRemove={remove} />
          <PaperFields words={words} fileDay={fileDay} say={say} state={state} isAsked={isAsked} />
          <div class="paper__ends">
            <Button look="primary" class="paper__keep" disabled={isKeeping} onClick={submit}>
              {isKeeping ? 'Keeping…' : `Keep this ${KIND_LABELS[words.kind].toLowerCase()}`}
            </Button>
            <Button disabled={isKeeping} onClick={clear}>
              Empty the form
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}

/** To the first field that must be filled in. */
function focusGap(): void {
  const fields = [...document.querySelectorAll<HTMLInputElement>('.paper input[required]')];
  fields.find(({ value }) => value.trim() === '')?.focus();
}
