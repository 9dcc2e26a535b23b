import type { RefObject } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { BundlePlan } from '../../utils/domain/bundle-plan.ts';
import type { MatterId } from '../../utils/domain/index.ts';
import { tellFailure, useAnswer } from '../shell/use-answer.tsx';
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
  const [plan, setPlan] = useState<EditedPlan['plan']>();
  const [past, setPast] = useState<readonly BundlePlan[]>([]);
  const now = useRef(plan);
  /** The field that the last change was typed into: going on in it makes no step of its own to take back. */
  const typed = useRef('');
  const keep = useSaving(plan, typed);
  useEffect(() => {
    let isOpen = true;
    void bundles.readPlan(matterId).then((read) => {
      if (isOpen) setPlan((now.current = read));
    });
    return () => {
      isOpen = false;
    };
  }, [bundles, matterId]);
  const show = useCallback(
    (next: BundlePlan) => {
      now.current = next;
      keep(next);
      setPlan(next);
    },
    [keep],
  );
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

/** Saves what it is given soon after the last change; at once when a field, the window or the page is left. */
function useSaving(plan: EditedPlan['plan'], typed: RefObject<string>): (next: BundlePlan) => void {
  const { bundles } = useServices();
  const answer = useAnswer();
  const unsaved = useRef<BundlePlan | null>(null);
  const save = useCallback(async () => {
    const next = unsaved.current;
    unsaved.current = null;
    if (next) tellFailure(await bundles.savePlan(next), answer);
  }, [bundles, answer]);
  useEffect(() => {
    const closing = new AbortController();
    const leave = () => {
      typed.current = '';
      void save();
    };
    for (const event of ['focusout', 'pagehide', 'beforeunload'])
      addEventListener(event, leave, { signal: closing.signal });
    document.addEventListener('visibilitychange', leave, { signal: closing.signal });
    return () => {
      closing.abort();
      void save();
    };
  }, [save, typed]);
  useEffect(() => {
    if (!unsaved.current) return undefined;
    const timer = setTimeout(() => void save(), SAVE_AFTER);
    return () => clearTimeout(timer);
  }, [plan, save]);
  return useCallback((next) => {
    unsaved.current = next;
  }, []);
}
