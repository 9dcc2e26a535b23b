import { useState } from 'preact/hooks';
import type { Failure, KeepOutcome, Result } from '../../utils/domain/index.ts';
import type { CaptureActions } from './actions.ts';

/** Where the message of the panel stands. `undone` keeps the outcome, so that "Keep again" knows what it was. */
export type KeptStep =
  | { readonly step: 'kept'; readonly outcome: KeepOutcome }
  | { readonly step: 'undone' }
  | { readonly step: 'failed'; readonly failure: Failure };

export interface KeptState {
  readonly state: KeptStep;
  /** True while keep or undo is under way. */
  readonly busy: boolean;
  /** Why the last undo did not happen; the message is then still kept. */
  readonly undoFailure: Failure | null;
  readonly keep: () => Promise<void>;
  readonly undo: () => Promise<void>;
}

const stepOf = (outcome: Result<KeepOutcome, Failure>): KeptStep =>
  outcome.ok ? { step: 'kept', outcome: outcome.value } : { step: 'failed', failure: outcome.error };

/** Kept, taken back, kept again. */
export function useKept(outcome: Result<KeepOutcome, Failure>, actions: CaptureActions): KeptState {
  const [state, setState] = useState<KeptStep>(() => stepOf(outcome));
  const [busy, setBusy] = useState(false);
  const [undoFailure, setUndoFailure] = useState<Failure | null>(null);
  const keep = async (): Promise<void> => {
    setBusy(true);
    const kept = await actions.keep();
    setBusy(false);
    setState(stepOf(kept));
  };
  const undo = async (): Promise<void> => {
    setBusy(true);
    const undone = await actions.undo();
    setBusy(false);
    setUndoFailure(undone.ok ? null : undone.error);
    if (undone.ok) setState({ step: 'undone' });
  };
  return { state, busy, undoFailure, keep, undo };
}
