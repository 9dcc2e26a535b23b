import type { ImportFile, ImportProblem } from '../../utils/domain/import.ts';
import { Button } from '../ui/Button.tsx';
import { DownloadIcon } from '../ui/icons.tsx';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import { groupProblems } from './problems.ts';
import { useSaving, type Saving } from './use-saving.ts';
import { formatCount, sortProblems } from './words.ts';

interface ProblemListsProps {
  readonly files: readonly ImportFile[];
  readonly problems: readonly ImportProblem[];
}

/** What could not be read, and apart from it what is no mail at all: a program's index must not look like a loss. */
export function ProblemLists({ files, problems }: ProblemListsProps) {
  const { unread, noMail } = sortProblems(problems);
  return (
    <>
      <ProblemList files={files} problems={unread} title="Could not be read" />
      <ProblemList files={files} problems={noMail} title="Not mail, left out" hint={NO_MAIL} />
    </>
  );
}

const NO_MAIL =
  'Mail programs keep indexes and settings beside their mail. No email is missing because of these files.';

interface ProblemListProps extends ProblemListsProps {
  readonly title: string;
  readonly hint?: string;
}

/** What could not be read: where it lies and why, each savable as a file, all of them as a list. */
export function ProblemList({ title, hint, files, problems }: ProblemListProps) {
  const save = useSaving(files, title);
  if (problems.length === 0) return null;
  const id = `problems-${title.replaceAll(/\W+/g, '-')}`;
  return (
    <section class="card problems" aria-labelledby={id}>
      <h2 id={id} class="card__title">
        {title}: {formatCount(problems.length)}
      </h2>
      {hint && <p class="pc-soft pc-small">{hint}</p>}
      {groupProblems(problems).map((group) => (
        <Alike
          key={group.reason}
          {...group}
          isOpen={hint === undefined && problems.length <= FEW}
          onSave={save.one}
        />
      ))}
      <SaveAll problems={problems} save={save} />
    </section>
  );
}

/** So few stand open. */
const FEW = 5;

/** Listed one by one up to here. */
const MOST_SHOWN = 100;

interface AlikeProps {
  readonly reason: string;
  readonly problems: readonly ImportProblem[];
  readonly isOpen: boolean;
  readonly onSave: (problem: ImportProblem) => Promise<void>;
}

function Alike({ reason, problems, isOpen, onSave }: AlikeProps) {
  return (
    <details open={isOpen}>
      <summary>
        {formatCount(problems.length)} {problems.length === 1 ? 'file or message' : 'files or messages'}:{' '}
        {reason}
      </summary>
      <ul>
        {problems.slice(0, MOST_SHOWN).map((problem) => (
          <li key={`${problem.file}\n${problem.offset}`}>
            <span class="problems__where">
              <bdi>{problem.file}</bdi>
              {problem.position && <span class="pc-soft">{problem.position}</span>}
            </span>
            {problem.length > 0 && (
              <Button look="plain" onClick={() => void onSave(problem)}>
                Save this one as a file
                <span class="pc-hidden">: {problem.file}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {problems.length > MOST_SHOWN && (
        <p class="pc-soft">
          and {formatCount(problems.length - MOST_SHOWN)} more like these, all of them in the list below
        </p>
      )}
    </details>
  );
}

function SaveAll({ problems, save }: { readonly problems: readonly ImportProblem[]; readonly save: Saving }) {
  const savable = problems.filter(({ length }) => length > 0);
  if (save.progress) {
    const { messages, bytesTotal } = save.progress;
    return (
      <ProgressBar
        label="Getting them out of your files"
        done={messages}
        total={bytesTotal}
        onCancel={save.stop}
      />
    );
  }
  return (
    <div class="import__actions">
      {savable.length > 1 && (
        <Button onClick={() => void save.all(savable)}>
          <DownloadIcon size={18} /> Save all {formatCount(savable.length)} as a ZIP file
        </Button>
      )}
      {problems.length > 1 && (
        <Button onClick={() => void save.list(problems)}>
          <DownloadIcon size={18} /> Save this list as a text file
        </Button>
      )}
    </div>
  );
}
