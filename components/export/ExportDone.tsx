import { useEffect, useRef } from 'preact/hooks';
import type { Entry } from '../../utils/domain/index.ts';
import { entryNoun } from '../../utils/domain/entry-noun.ts';
import type { ExportResult } from '../services.tsx';
import { Button } from '../ui/Button.tsx';
import { formatSize } from '../../utils/domain/format-size.ts';
import { CheckIcon, DownloadIcon } from '../ui/icons.tsx';
import { LeftOutList } from './ExportSummary.tsx';

interface ExportDoneProps {
  readonly result: ExportResult;
  /** Of the record, to call what is inside by the right name. */
  readonly entries: readonly Entry[];
  readonly onSave: () => void;
  readonly onBack: () => void;
}

/** The finished file: its name, what is in it, what is not, and saving it once more. */
export function ExportDone({ result, entries, onSave, onBack }: ExportDoneProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const pages = result.pages === null ? '' : ` · ${result.pages} ${result.pages === 1 ? 'page' : 'pages'}`;
  return (
    <section class="card done" aria-labelledby="done-title">
      <h2 id="done-title" ref={heading} tabIndex={-1} class="done__title">
        <CheckIcon /> Your file is ready
      </h2>
      <p class="done__name">
        <bdi>{result.fileName}</bdi>
      </p>
      <p class="pc-soft">
        {formatSize(result.size)}
        {pages} · {result.entries} {entryNoun(result.entries, entries)}
      </p>
      <p>
        Your browser saves it where it saves downloads. It stays on this computer until you send it to
        somebody.
      </p>
      {result.leftOut.length > 0 ? (
        <LeftOutList leftOut={result.leftOut} />
      ) : (
        <p class="pc-soft">Nothing of this record was left out.</p>
      )}
      <div class="done__actions">
        <Button look="primary" onClick={onSave}>
          <DownloadIcon size={18} /> Save again
        </Button>
        <Button onClick={onBack}>Make another</Button>
      </div>
    </section>
  );
}
