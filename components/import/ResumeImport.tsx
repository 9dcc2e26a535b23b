import { formatDateTime } from '../../utils/domain/dates.ts';
import type { ImportFile, ImportRun } from '../../utils/domain/import.ts';
import { Button } from '../ui/Button.tsx';
import type { ImportJourney } from './journey.ts';
import { countEmails } from './words.ts';

interface ResumeImportProps {
  readonly journey: ImportJourney;
  readonly files: readonly ImportFile[];
  readonly run: ImportRun;
  readonly canGoOn: boolean;
}

/** The same files as those of an import that was broken off. After an update they are looked through anew. */
export function ResumeImport({ journey, files, run, canGoOn }: ResumeImportProps) {
  return (
    <section class="card" aria-labelledby="resume-title">
      <h2 id="resume-title" tabIndex={-1}>
        {canGoOn ? 'Go on where it stopped?' : 'This import did not finish'}
      </h2>
      <p>
        These are the files of the import of {formatDateTime(run.startedAt)}, which did not finish.{' '}
        {countEmails(run.report.kept)} of it are on your timeline. Nothing is brought in twice.
        {!canGoOn &&
          ' Paperchain was updated since, so it looks through the files again and you choose anew.'}
      </p>
      <div class="import__actions">
        {canGoOn && (
          <Button look="primary" onClick={() => void journey.resume(files, run)}>
            Go on where it stopped
          </Button>
        )}
        <Button look={canGoOn ? 'secondary' : 'primary'} onClick={() => void journey.read(files)}>
          Choose anew
        </Button>
      </div>
    </section>
  );
}
