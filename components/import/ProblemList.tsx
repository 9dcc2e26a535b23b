import { tellFailure, useAnswer } from '../app/use-answer.tsx';
import type { ImportFile, ImportProblem } from '../../utils/domain/import.ts';
import { useServices } from '../services.tsx';
import { Button } from '../ui/Button.tsx';
import { DownloadIcon } from '../ui/icons.tsx';
import { groupProblems, problemFileName, problemsAsZip } from './problems.ts';
import { formatCount } from './words.ts';

interface ProblemListProps {
  readonly title: string;
  readonly files: readonly ImportFile[];
  readonly problems: readonly ImportProblem[];
}

/** What could not be read: where it lies and why, each savable as a file. */
export function ProblemList({ title, files, problems }: ProblemListProps) {
  const save = useSaving(files);
  if (problems.length === 0) return null;
  const savable = problems.filter(({ length }) => length > 0);
  return (
    <section class="card problems" aria-labelledby="problems-title">
      <h2 id="problems-title" class="card__title">
        {title}: {formatCount(problems.length)}
      </h2>
      {groupProblems(problems).map(({ reason, problems: alike }) => (
        <details key={reason} open={problems.length <= FEW}>
          <summary>
            {formatCount(alike.length)} {alike.length === 1 ? 'file or message' : 'files or messages'}:{' '}
            {reason}
          </summary>
          <ul>
            {alike.slice(0, MOST_SHOWN).map((problem) => (
              <li key={`${problem.file}\n${problem.offset}`}>
                <span class="problems__where">
                  <bdi>{problem.file}</bdi>
                  {problem.position && <span class="pc-soft">{problem.position}</span>}
                </span>
                {problem.length > 0 && (
                  <Button look="plain" onClick={() => void save.one(problem)}>
                    Save this one as a file
                    <span class="pc-hidden">: {problem.file}</span>
                  </Button>
                )}
              </li>
            ))}
          </ul>
          {alike.length > MOST_SHOWN && (
            <p class="pc-soft">and {formatCount(alike.length - MOST_SHOWN)} more like these</p>
          )}
        </details>
      ))}
      {savable.length > 1 && (
        <div class="import__actions">
          <Button onClick={() => void save.all(savable)}>
            <DownloadIcon size={18} /> Save all {formatCount(savable.length)} as a ZIP file
          </Button>
        </div>
      )}
    </section>
  );
}

/** So few stand open. */
const FEW = 5;

/** Listed one by one up to here. */
const MOST_SHOWN = 100;

function useSaving(files: readonly ImportFile[]) {
  const { imports, saveFile } = useServices();
  const answer = useAnswer();
  return {
    one: async (problem: ImportProblem) => {
      const found = await imports.readProblem(files, problem);
      if (tellFailure(found, answer))
        tellFailure(await saveFile(found.value, problemFileName(problem)), answer);
    },
    all: async (problems: readonly ImportProblem[]) => {
      const zip = await problemsAsZip(problems, (problem) => imports.readProblem(files, problem));
      if (tellFailure(zip, answer)) tellFailure(await saveFile(zip.value, 'Could not be read.zip'), answer);
    },
  };
}
