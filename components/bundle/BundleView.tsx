// Building a bundle: choose a starting point, then what is in it, in which order, under which titles, and what must not
// leave. Draws a plan (utils/domain/bundle-plan.ts); every change is decided by utils/domain/edit-bundle-plan.ts, and
// pages are counted and drawn by the services.
import { useEffect, useState } from 'preact/hooks';
import { useExport } from '../export/running-exports.tsx';
import { useAnswer } from '../shell/use-answer.tsx';
import type { TimelineState } from '../services.tsx';
import { BundleBuilder } from './BundleBuilder.tsx';
import { BundleStart } from './BundleStart.tsx';
import { usePlan } from './use-plan.ts';

interface BundleViewProps {
  readonly state: TimelineState;
  /** A pack that was dropped elsewhere in the app, to go on from; null for none. */
  readonly pack: File | null;
  /** Told of one that is dropped on the builder. */
  readonly onPack: (pack: File) => void;
  /** Told when it was taken, or another bundle was gone on with. */
  readonly onPackTaken: () => void;
}

/** The bundle of a matter: the last one goes on where it was left. */
export function BundleView({ state, pack, onPack, onPackTaken }: BundleViewProps) {
  const { plan, edit, begin, undo } = usePlan(state.matter.id);
  const { state: made, back: forgetMade } = useExport('bundle');
  const answer = useAnswer();
  const [isAnew, setAnew] = useState(false);
  useEffect(() => onPackTaken, [onPackTaken]);
  if (plan === undefined)
    return (
      <div class="bundle" aria-busy="true">
        <h1 tabIndex={-1}>Build a bundle</h1>
      </div>
    );
  const leaveStart = () => {
    setAnew(false);
    onPackTaken();
  };
  if (plan === null || isAnew || pack)
    return (
      <BundleStart
        state={state}
        pack={pack}
        onBegin={(next) => {
          begin(next);
          // A file of the bundle before is what it was made as: nothing about it is to be said here.
          if (made.at !== 'running') forgetMade();
          leaveStart();
          if (plan)
            answer({
              message: 'This bundle takes the place of the one before.',
              action: 'Undo',
              onAction: () => edit(() => plan),
            });
        }}
        onBack={plan ? leaveStart : undefined}
      />
    );
  return (
    <BundleBuilder
      state={state}
      plan={plan}
      onEdit={edit}
      onUndo={undo}
      onAnew={() => setAnew(true)}
      onPack={onPack}
    />
  );
}
