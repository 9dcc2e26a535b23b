import { formatDateTime } from '../../utils/domain/dates.ts';
import type { ImportRun } from '../../utils/domain/import.ts';
import { counted } from '../../utils/domain/counted.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { countEmails, fileName } from './words.ts';

/** Names are shown of so many files; more would push everything else away. */
const NAMED = 3;

/** `Inbox.mbox`, `a.eml, b.eml, c.eml and 12 others`. */
export function nameFiles(files: ImportRun['files']): string {
  const names = files.slice(0, NAMED).map(({ path }) => `“${fileName(path)}”`);
  const others = files.length - names.length;
  return others > 0 ? `${names.join(', ')} and ${counted(others, 'other')}` : names.join(', ');
}

interface UnfinishedImportsProps {
  readonly runs: readonly ImportRun[];
  readonly onForget: (id: string) => Promise<void>;
}

/** Imports that were broken off: a browser forgets which files it read, so they must be chosen again. */
export function UnfinishedImports({ runs, onForget }: UnfinishedImportsProps) {
  return (
    <>
      {runs.map((run) => (
        <Notice
          key={run.id}
          happened={`The import of ${formatDateTime(run.startedAt)} did not finish.`}
          safe={`${countEmails(run.report.kept)} were kept from it and are on your timeline.`}
          next={`To finish it, drop or choose the same files again: ${nameFiles(run.files)}.`}
        >
          <Button onClick={() => void onForget(run.id)}>Don’t go on with it</Button>
        </Notice>
      ))}
    </>
  );
}
