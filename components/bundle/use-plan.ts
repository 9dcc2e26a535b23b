import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { BundlePlan } from '../../utils/domain/bundle-plan.ts';
import type { MatterId } from '../../utils/domain/index.ts';
import { tellFailure, useAnswer } from '../app/use-answer.tsx';
import { useServices } from '../services.tsx';

/** A plan under the user's hands. */
export interface EditedPlan {
  /** Undefined while it is read; null before the first. */
  readonly plan: BundlePlan | null | undefined;
  /** Takes the next state; saved soon after. */
  readonly edit: (change: (plan: BundlePlan) => BundlePlan) => void;
  /** Begins with another plan. */
  readonly begin: (plan: BundlePlan) => void;
  /** Takes the last change back; undefined when there is none. */
  readonly undo: (() => void) | undefined;
}

/** Saved this long after the last change, in ms: each saving writes a line in the journal. */
const SAVE_AFTER = 1_500;
/** Steps that can be taken back. */
const MOST_STEPS = 100;
const remember = (all: readonly BundlePlan[], step: BundlePlan): readonly BundlePlan[] =>
  [...all, step].slice(-MOST_STEPS);

/** Reads a matter's plan, keeps what was changed, and takes changes back. What is unsaved when the view closes is saved then. */
export function usePlan(matterId: MatterId): EditedPlan {
  const { bundles } = useServices();
  const answer = useAnswer();
  const [plan, setPlan] = useState<EditedPlan['plan']>();
  const [past, setPast] = useState<readonly BundlePlan[]>([]);
  const unsaved = useRef<BundlePlan | null>(null);
  const now = useRef(plan);
  const save = useCallback(async () => {
    const next = unsaved.current;
    unsaved.current = null;
    if (next) tellFailure(await bundles.savePlan(next), answer);
  }, [bundles, answer]);
  useEffect(() => {
    let isOpen = true;
    void bundles.readPlan(matterId).then((read) => {
      if (isOpen) setPlan((now.current = read));
    });
    return () => {
      isOpen = false;
      void save();
    };
  }, [bundles, matterId, save]);
  useEffect(() => {
    if (!unsaved.current) return undefined;
    const timer = setTimeout(() => void save(), SAVE_AFTER);
    return () => clearTimeout(timer);
  }, [plan, save]);
  const show = useCallback((next: BundlePlan) => {
    now.current = next;
    unsaved.current = next;
    setPlan(next);
  }, []);
  const edit = useCallback(
    (change: (plan: BundlePlan) => BundlePlan) => {
      const before = now.current;
      if (!before) return;
      const next = change(before);
      if (next === before) return;
      setPast((all) => remember(all, before));
      show(next);
    },
    [show],
  );
  const before = past.at(-1);
  return {
    plan,
    edit,
    begin: (next) => {
      if (plan) setPast((all) => remember(all, plan));
      show(next);
    },
    undo:
      before &&
      (() => {
        setPast((all) => all.slice(0, -1));
        show(before);
      }),
  };
}
