import { useState } from 'preact/hooks';
import type { Entry } from '../../utils/domain/index.ts';
import type { ImportFile, ImportReport } from '../../utils/domain/import.ts';
import { RemoveMany } from '../shell/RemoveMany.tsx';
import { Button } from '../ui/Button.tsx';
import { CheckIcon } from '../ui/icons.tsx';
import { Notice } from '../ui/Notice.tsx';
import { ProblemLists } from './ProblemList.tsx';
import { keptDuring, type KeepingTime } from './kept-during.ts';
import { countEmails, formatCount, sortProblems, titleOfDone } from './words.ts';

interface ImportDoneProps {
  readonly files: readonly ImportFile[];
  readonly report: ImportReport;
  /** What lies on the timeline, and when this import kept. */
  readonly entries: readonly Entry[];
  readonly times: readonly KeepingTime[];
  readonly onBack: () => void;
}

/** The end: what was kept, what was there already, what was left alone, and what could not be read. */
export function ImportDone({ files, report, entries, times, onBack }: ImportDoneProps) {
  const { kept, upgraded, alreadyKept, binned, drafts, skipped, problems, stopped } = report;
  const { unread, noMail } = sortProblems(problems);
  return (
    <>
      <section class="card done" aria-labelledby="import-done-title">
        <h2 id="import-done-title" tabIndex={-1} class="done__title">
          {!stopped && <CheckIcon />} {stopped ? 'Stopped before the end' : titleOfDone(report)}
        </h2>
        {stopped && (
          <Notice
            tone={stopped.code === 'cancelled' ? 'calm' : 'soon'}
            happened={stopped.happened}
            safe={stopped.safe}
            next={stopped.next}
          />
        )}
        <dl class="tally">
          <Tally term="Kept on your timeline" count={kept} always />
          <Tally term="Got their original" count={upgraded} />
          <Tally term="Already there" count={alreadyKept} />
          <Tally term="Left in the bin, where you put them" count={binned} />
          <Tally term="Drafts left alone: they were never sent" count={drafts} />
          <Tally term="Left alone, as you chose" count={skipped} />
          <Tally term="Not mail, left out" count={noMail.length} />
          <Tally term="Could not be read" count={unread.length} />
        </dl>
        <div class="import__actions">
          <a class="pc-button pc-button--primary" href="#/">
            To the timeline
          </a>
          <Button onClick={onBack}>Bring in more</Button>
          <TakeBack kept={keptDuring(entries, times)} />
        </div>
      </section>
      <ProblemLists files={files} problems={problems} />
    </>
  );
}

/** If too much was ticked: everything this import has just kept, to the bin again. */
function TakeBack({ kept }: { readonly kept: readonly Entry[] }) {
  const [asked, setAsked] = useState<readonly Entry[] | null>(null);
  return (
    <>
      {kept.length > 0 && (
        <Button look="plain" onClick={() => setAsked(kept)}>
          Remove the {countEmails(kept.length)} just kept…
        </Button>
      )}
      {asked && <RemoveMany entries={asked} onClose={() => setAsked(null)} />}
    </>
  );
}

interface TallyProps {
  readonly term: string;
  readonly count: number;
  readonly always?: boolean;
}

function Tally({ term, count, always = false }: TallyProps) {
  if (count === 0 && !always) return null;
  return (
    <div>
      <dt>{term}</dt>
      <dd>{formatCount(count)}</dd>
    </div>
  );
}
