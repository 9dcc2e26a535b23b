import { formatDateTime } from '../../utils/domain/dates.ts';
import type { ImportFile, ImportRun } from '../../utils/domain/import.ts';
import { Button } from '../ui/Button.tsx';
import type { ImportJourney } from './journey.ts';
import { countEmails } from './words.ts';

interface ResumeImportProps {
  readonly journey: ImportJourney;
  readonly files: readonly ImportFile[];
  readonly run: ImportRun;
}

/** The same files as those of an import that was broken off. */
export function ResumeImport({ journey, files, run }: ResumeImportProps) {
  return (
    <section class="card" aria-labelledby="resume-title">
      <h2 id="resume-title" tabIndex={-1}>
        Go on where it stopped?
      </h2>
      <p>
        These are the files of the import of {formatDateTime(run.startedAt)}, which did not finish.{' '}
        {countEmails(run.report.kept)} of it are on your timeline. Nothing is brought in twice.
      </p>
      <div class="import__actions">
        <Button look="primary" onClick={() => void journey.resume(files, run)}>
          Go on where it stopped
        </Button>
        <Button onClick={() => void journey.read(files)}>Choose anew</Button>
      </div>
    </section>
  );
}
