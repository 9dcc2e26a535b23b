// Building a bundle: choose a starting point, then what is in it, in which order, under which titles, and what must not
// leave. Draws a plan (utils/domain/bundle-plan.ts); every change is decided by utils/domain/edit-bundle-plan.ts, and
// pages are counted and drawn by the services.
import { useState } from 'preact/hooks';
import type { TimelineState } from '../services.tsx';
import { BundleBuilder } from './BundleBuilder.tsx';
import { BundleStart } from './BundleStart.tsx';
import { usePlan } from './use-plan.ts';

/** The bundle of a matter: the last one goes on where it was left. */
export function BundleView({ state }: { readonly state: TimelineState }) {
  const { plan, edit, begin, undo } = usePlan(state.matter.id);
  const [isAnew, setAnew] = useState(false);
  if (plan === undefined)
    return (
      <div class="bundle" aria-busy="true">
        <h1 tabIndex={-1}>Build a bundle</h1>
      </div>
    );
  if (plan === null || isAnew)
    return (
      <BundleStart
        state={state}
        onBegin={(next) => {
          begin(next);
          setAnew(false);
        }}
        onBack={plan ? () => setAnew(false) : undefined}
      />
    );
  return <BundleBuilder state={state} plan={plan} onEdit={edit} onUndo={undo} onAnew={() => setAnew(true)} />;
}
