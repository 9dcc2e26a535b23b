import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { BundlePlan } from '../../utils/domain/bundle-plan.ts';
import type { MatterId } from '../../utils/domain/index.ts';
import { tellFailure, useAnswer } from '../app/use-answer.tsx';
import { useServices } from '../services.tsx';

/**
 * Takes the next state; saved soon after. Changes `of` one thing that follow one another, as the letters of a title do, are
 * one step to take back.
 */
export type EditPlan = (change: (plan: BundlePlan) => BundlePlan, of?: string) => void;

/** A plan under the user's hands. */
export interface EditedPlan {
  /** Undefined while it is read; null before the first. */
  readonly plan: BundlePlan | null | undefined;
  readonly edit: EditPlan;
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
  /** What the last change was of. */
  const typed = useRef('');
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
  const leave = useCallback(() => {
    typed.current = '';
    void save();
  }, [save]);
  useOnLeaving(leave);
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
  const edit: EditPlan = useCallback(
    (change, of = '') => {
      const before = now.current;
      if (!before) return;
      const next = change(before);
      if (next === before) return;
      if (of === '' || of !== typed.current) setPast((all) => remember(all, before));
      typed.current = of;
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
        typed.current = '';
        show(before);
      }),
  };
}

/** Leaving a field, the window or the page: nobody waits for a timer before closing a tab. */
function useOnLeaving(leave: () => void): void {
  useEffect(() => {
    const closing = new AbortController();
    for (const event of ['focusout', 'pagehide', 'beforeunload'])
      addEventListener(event, leave, { signal: closing.signal });
    document.addEventListener('visibilitychange', leave, { signal: closing.signal });
    return () => closing.abort();
  }, [leave]);
}
