import { useMemo, useState } from 'preact/hooks';
import type { BundlePlan } from '../../utils/domain/bundle-plan.ts';
import { chooseByPlan } from '../../utils/domain/choose-by-plan.ts';
import { NOTHING_TYPED } from '../../utils/domain/typed-redaction.ts';
import { LeftOutList } from '../export/ExportSummary.tsx';
import type { DocumentMeasure } from '../services/bundles.ts';
import type { TimelineState } from '../services.tsx';
import { BundleLists } from './BundleLists.tsx';
import { BundleSettings } from './BundleSettings.tsx';
import { BundleSize } from './BundleSize.tsx';
import { MakeBundle } from './MakeBundle.tsx';
import { Redactions } from './Redactions.tsx';
import type { Measuring } from './use-measure.ts';
import type { EditPlan } from './use-plan.ts';

interface BundleSideProps {
  readonly state: TimelineState;
  readonly plan: BundlePlan;
  readonly passwords: ReadonlyMap<string, string>;
  readonly measuring: Measuring;
  readonly measures: ReadonlyMap<string, DocumentMeasure>;
  readonly onEdit: EditPlan;
  /** Opens cover and index. */
  readonly onLook: () => void;
}

/** Beside the contents: how long it is, making it, what must not leave, and how it looks. */
export function BundleSide(props: BundleSideProps) {
  const { state, plan, passwords, measuring, measures, onEdit, onLook } = props;
  const [typed, setTyped] = useState(NOTHING_TYPED);
  const typing = { typed, onType: setTyped };
  return (
    <div class="bundle__side">
      <BundleSize plan={plan} measuring={measuring} onEdit={onEdit} onLook={onLook} />
      <MakeBundle
        state={state}
        plan={plan}
        passwords={passwords}
        measures={measures}
        onEdit={onEdit}
        {...typing}
      />
      <BundleLists plan={plan} measuring={measuring} />
      <Redactions
        plan={plan}
        measures={measures}
        unfound={measuring.measure?.unfound ?? []}
        onEdit={onEdit}
        {...typing}
      />
      <BundleSettings plan={plan} onEdit={onEdit} />
      <StaysOut state={state} plan={plan} />
    </div>
  );
}

/** Entries of the matter that no page of the bundle is of, with the reason. */
function StaysOut({ state, plan }: Pick<BundleSideProps, 'state' | 'plan'>) {
  const { leftOut } = useMemo(() => chooseByPlan(state.entries, plan, state.tags), [state, plan]);
  if (leftOut.length === 0) return null;
  return (
    <section class="card" aria-labelledby="stays-out">
      <h2 id="stays-out" class="card__title">
        What stays out
      </h2>
      <LeftOutList leftOut={leftOut} />
    </section>
  );
}
