import { useState } from 'preact/hooks';
import type { Failure, KeepOutcome, Result } from '../../utils/domain/index.ts';
import type { WordsSaver } from '../words/save-words.ts';
import type { CaptureActions } from './actions.ts';

/** Where the message of the panel stands. `undone` keeps the outcome, so that "Keep again" knows what it was. */
export type KeptStep =
  | { readonly step: 'kept'; readonly outcome: KeepOutcome }
  | { readonly step: 'undone' }
  | {
      readonly step: 'failed';
      readonly failure: Failure;
      /** True when the message is kept all the same, e.g. as shown, and only its panel or its original could not be had. */
      readonly stillKept: boolean;
    };

export interface KeptState {
  readonly state: KeptStep;
  /** True while keep or undo is under way. */
  readonly busy: boolean;
  /** Why the last undo did not happen; the message is then still kept. */
  readonly undoFailure: Failure | null;
  readonly keep: () => Promise<void>;
  /** Takes the message back, and only then forgets the words that were not saved yet. */
  readonly undo: (words: WordsSaver) => Promise<void>;
}

const stepOf = (outcome: Result<KeepOutcome, Failure>, stillKept: boolean): KeptStep =>
  outcome.ok
    ? { step: 'kept', outcome: outcome.value }
    : { step: 'failed', failure: outcome.error, stillKept };

/** How the panel opens. */
export interface OpenedWith {
  readonly outcome: Result<KeepOutcome, Failure>;
  /** The message was kept before, whatever the outcome. */
  readonly stillKept: boolean;
}

/** Kept, taken back, kept again. */
export function useKept({ outcome, stillKept }: OpenedWith, actions: CaptureActions): KeptState {
  const [state, setState] = useState<KeptStep>(() => stepOf(outcome, stillKept));
  const [busy, setBusy] = useState(false);
  const [undoFailure, setUndoFailure] = useState<Failure | null>(null);
  const keep = async (): Promise<void> => {
    setBusy(true);
    const kept = await actions.keep();
    setBusy(false);
    setState((before) => stepOf(kept, before.step === 'failed' && before.stillKept));
  };
  const undo = async (words: WordsSaver): Promise<void> => {
    setBusy(true);
    const undone = await actions.undo();
    setBusy(false);
    setUndoFailure(undone.ok ? null : undone.error);
    if (!undone.ok) return;
    words.drop();
    setState({ step: 'undone' });
  };
  return { state, busy, undoFailure, keep, undo };
}
