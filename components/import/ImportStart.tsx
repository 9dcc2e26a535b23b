import { useEffect, useState } from 'preact/hooks';
import type { ImportRun } from '../../utils/domain/import.ts';
import { useServices } from '../services.tsx';
import { Notice } from '../ui/Notice.tsx';
import { DropZone } from './DropZone.tsx';
import { UnfinishedImports } from './UnfinishedImports.tsx';
import type { ImportStep } from './use-import.ts';
import { WhereToFind } from './WhereToFind.tsx';

/** The first step: which files. */
export function ImportStart({ state, journey }: ImportStep) {
  const [runs, forget] = useUnfinished();
  return (
    <>
      <p class="import__lead">
        Bring in emails you already have. Paperchain looks through them first and asks whose you want. Nothing
        is kept before you have chosen, and nothing leaves this computer.
      </p>
      {state.at === 'start' && state.notice === 'empty' && (
        <Notice
          urgent
          happened="There was no file in that."
          next="Drop files or a folder from your computer, or choose them with the buttons."
        />
      )}
      {state.at === 'start' && state.notice === 'cancelled' && (
        <Notice tone="calm" urgent happened="Stopped looking." safe="Nothing was kept of these files." />
      )}
      <UnfinishedImports runs={runs} onForget={forget} />
      <DropZone
        title="Drop files, folders or ZIP files here"
        hint="Mailboxes (.mbox), single emails (.eml, .msg, .emlx), and folders or ZIP files of these. Large ones are fine."
        isBusy={state.at === 'gathering'}
        onDrop={(entries) => void journey.drop(entries)}
        onFiles={(files) => void journey.take(files)}
      />
      <WhereToFind />
    </>
  );
}

/** Imports that were broken off, asked for once, and a way to forget one. */
function useUnfinished(): readonly [readonly ImportRun[], (id: string) => Promise<void>] {
  const { imports } = useServices();
  const [runs, setRuns] = useState<readonly ImportRun[]>([]);
  useEffect(() => {
    let isHere = true;
    void imports.unfinished().then((found) => isHere && setRuns(found));
    return () => {
      isHere = false;
    };
  }, []);
  const forget = async (id: string) => {
    const forgotten = await imports.forget(id);
    if (forgotten.ok) setRuns((all) => all.filter((run) => run.id !== id));
  };
  return [runs, forget];
}
