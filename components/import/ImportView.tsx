import { useEffect, useRef } from 'preact/hooks';
import type { Entry } from '../../utils/domain/index.ts';
import { Notice } from '../ui/Notice.tsx';
import { Button } from '../ui/Button.tsx';
import { ChooseMessages } from './ChooseMessages.tsx';
import { ImportDone } from './ImportDone.tsx';
import { ImportStart } from './ImportStart.tsx';
import { KeepingProgress, ReadingProgress } from './ImportCourse.tsx';
import { ResumeImport } from './ResumeImport.tsx';
import type { ImportStep } from './use-import.ts';

interface ImportViewProps extends ImportStep {
  /** What lies on the timeline. */
  readonly entries: readonly Entry[];
}

/** Bringing in emails from files. The journey outlives this view. */
export function ImportView({ entries, ...step }: ImportViewProps) {
  const { state } = step;
  const place = useStepFocus(state.at);
  return (
    <div class="import" ref={place}>
      <h1 tabIndex={-1}>Emails in files</h1>
      <Step {...step} entries={entries} />
    </div>
  );
}

function Step({ state, journey, entries }: ImportViewProps) {
  const stop = () => journey.stop();
  const startAgain = () => journey.startAgain();
  if (state.at === 'start' || state.at === 'gathering')
    return <ImportStart state={state} journey={journey} />;
  if (state.at === 'reading') return <ReadingProgress course={state.course} onStop={stop} />;
  if (state.at === 'choosing') return <ChooseMessages journey={journey} {...state} />;
  if (state.at === 'resuming') return <ResumeImport journey={journey} {...state} />;
  if (state.at === 'running') return <KeepingProgress {...state} onStop={stop} />;
  if (state.at === 'done') return <ImportDone {...state} entries={entries} onBack={startAgain} />;
  return (
    <Notice tone={state.failure.code === 'cancelled' ? 'calm' : 'soon'} urgent {...state.failure}>
      <Button onClick={startAgain}>Back to the beginning</Button>
    </Notice>
  );
}

/** A new step begins at its heading, so that a keyboard or a screen reader is not left behind. */
function useStepFocus(step: string) {
  const place = useRef<HTMLDivElement>(null);
  const last = useRef(step);
  useEffect(() => {
    if (last.current === step) return;
    last.current = step;
    place.current?.querySelector<HTMLElement>('h2[tabindex]')?.focus({ preventScroll: true });
    scrollTo({ top: 0, behavior: 'instant' });
  }, [step]);
  return place;
}
