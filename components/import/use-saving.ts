import { useEffect, useRef, useState } from 'preact/hooks';
import type { ImportFile, ImportProblem, ImportProgress } from '../../utils/domain/import.ts';
import { fail, ok } from '../../utils/domain/index.ts';
import { tellFailure, useAnswer } from '../shell/use-answer.tsx';
import { useServices } from '../services.tsx';
import { problemFileName, problemsAsText, problemsAsZip, SAVED_NOTHING } from './problems.ts';

/** Saving what could not be read. */
export interface Saving {
  readonly one: (problem: ImportProblem) => Promise<void>;
  readonly all: (problems: readonly ImportProblem[]) => Promise<void>;
  readonly list: (problems: readonly ImportProblem[]) => Promise<void>;
  /** How many pieces are got; null while none are being got. */
  readonly progress: ImportProgress | null;
  readonly stop: () => void;
}

/** Gets problems out of their files, one after the other with a way to stop, and offers them for saving. */
export function useSaving(files: readonly ImportFile[], title: string): Saving {
  const { imports, saveFile } = useServices();
  const answer = useAnswer();
  const [progress, setProgress] = useState<ImportProgress | null>(null);
  const running = useRef(new AbortController());
  useEffect(() => () => running.current.abort(), []);
  const read = async (problems: readonly ImportProblem[]) => {
    running.current.abort();
    const { signal } = (running.current = new AbortController());
    const show = (now: ImportProgress | null) => !signal.aborted && setProgress(now);
    if (problems.length > 1) show({ bytesRead: 0, bytesTotal: problems.length, messages: 0, file: '' });
    const found = await imports.readProblems(
      { files, problems },
      signal,
      (now) => problems.length > 1 && show(now),
    );
    if (signal.aborted) return null;
    show(null);
    return found;
  };
  return {
    progress,
    stop: () => {
      running.current.abort();
      setProgress(null);
    },
    one: async (problem) => {
      const found = await read([problem]);
      if (!found) return;
      const [piece] = found.ok ? found.value : [];
      const saving = !found.ok ? found : piece ? ok(piece) : fail(SAVED_NOTHING);
      if (tellFailure(saving, answer))
        tellFailure(await saveFile(saving.value, problemFileName(problem)), answer);
    },
    all: async (problems) => {
      const found = await read(problems);
      if (!found || !tellFailure(found, answer)) return;
      const zip = await problemsAsZip(problems, found.value);
      if (tellFailure(zip, answer)) tellFailure(await saveFile(zip.value, `${title}.zip`), answer);
    },
    list: async (problems) => {
      tellFailure(await saveFile(problemsAsText(title, problems), `${title}.txt`), answer);
    },
  };
}
