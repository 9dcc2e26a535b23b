import type { ImportFile, ImportPreview } from '../../utils/domain/import.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { ProblemList } from './ProblemList.tsx';

interface NothingFoundProps {
  readonly files: readonly ImportFile[];
  readonly preview: ImportPreview;
  readonly onBack: () => void;
}

/** Files without any email: says so, why, and what does work. */
export function NothingFound({ files, preview, onBack }: NothingFoundProps) {
  return (
    <>
      <section class="card" aria-labelledby="nothing-title">
        <h2 id="nothing-title" tabIndex={-1}>
          No emails found
        </h2>
        <Notice
          happened="There is no email in these files that Paperchain can read."
          safe="Nothing was kept or changed."
          next="It reads .mbox, .eml, .msg and .emlx files, and folders or ZIP files of these. For a letter as PDF, photo or Word file, use “A letter or paper”."
        />
        <div class="import__actions">
          <Button look="primary" onClick={onBack}>
            Choose other files
          </Button>
          <a class="pc-button pc-button--secondary" href="#/paper">
            A letter or paper
          </a>
        </div>
      </section>
      <ProblemList files={files} problems={preview.problems} title="Why" />
    </>
  );
}
