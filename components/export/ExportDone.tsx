import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Entry } from '../../utils/domain/index.ts';
import { entryNoun } from '../../utils/domain/entry-noun.ts';
import type { ExportedVolume, ExportResult } from '../services.tsx';
import { Button } from '../ui/Button.tsx';
import { formatSize } from '../../utils/domain/format-size.ts';
import { counted } from '../../utils/domain/counted.ts';
import { Notice } from '../ui/Notice.tsx';
import { CheckIcon, DownloadIcon } from '../ui/icons.tsx';
import { LeftOutList } from './ExportSummary.tsx';

interface ExportDoneProps {
  readonly result: ExportResult;
  /** Of the record, to call what is inside by the right name. */
  readonly entries: readonly Entry[];
  /** Saves the file, or one of several by its number, from 0. */
  readonly onSave: (volume?: number) => void;
  readonly onBack: () => void;
}

/** The finished file: its name, what is in it, what is not, and saving it once more. */
export function ExportDone({ result, entries, onSave, onBack }: ExportDoneProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // What had the focus has gone with the progress; somebody who types elsewhere meanwhile keeps it.
  useLayoutEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus();
  }, []);
  const pages = result.pages === null ? '' : ` · ${counted(result.pages, 'page')}`;
  return (
    <section class="card done" aria-labelledby="done-title">
      <h2 id="done-title" ref={heading} tabIndex={-1} class="done__title">
        <CheckIcon />{' '}
        {result.volumes ? `Your ${result.volumes.length} files are ready` : 'Your file is ready'}
      </h2>
      {result.volumes ? (
        <VolumeList volumes={result.volumes} onSave={onSave} />
      ) : (
        <p class="done__name">
          <bdi>{result.fileName}</bdi>
        </p>
      )}
      <p class="pc-soft">
        {formatSize(result.size)}
        {pages} · {result.entries} {entryNoun(result.entries, entries)}
      </p>
      <p>
        {result.volumes
          ? 'Save each of them. Your browser puts them where it saves downloads. They stay'
          : 'Your browser saves it where it saves downloads. It stays'}{' '}
        on this computer until you send {result.volumes ? 'them' : 'it'} to somebody.
      </p>
      {(result.notMade ?? []).map((happened) => (
        <Notice
          key={happened}
          happened={happened}
          safe="Everything else is in it, and your record is unchanged."
          next="Try again before you send it. If it happens again, make the file on its own to see why."
        />
      ))}
      {result.leftOut.length > 0 ? (
        <LeftOutList leftOut={result.leftOut} />
      ) : (
        <p class="pc-soft">Nothing of this record was left out.</p>
      )}
      <div class="done__actions">
        {!result.volumes && (
          <Button look="primary" onClick={() => onSave()}>
            <DownloadIcon size={18} /> Save again
          </Button>
        )}
        <Button onClick={onBack}>Make another</Button>
      </div>
    </section>
  );
}

interface VolumeListProps {
  readonly volumes: readonly ExportedVolume[];
  readonly onSave: (volume: number) => void;
}

/** One file under another, each with its own button. */
function VolumeList({ volumes, onSave }: VolumeListProps) {
  return (
    <ul class="done__volumes">
      {volumes.map(({ fileName, pages, file }, at) => (
        <li key={fileName}>
          <span>
            <bdi class="done__name">{fileName}</bdi>
            <span class="pc-soft">
              {formatSize(file.size)} · {counted(pages, 'page')}
            </span>
          </span>
          <Button aria-label={`Save ${fileName}`} onClick={() => onSave(at)}>
            <DownloadIcon size={18} /> Save
          </Button>
        </li>
      ))}
    </ul>
  );
}
