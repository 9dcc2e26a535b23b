import { useCallback, useEffect, useState } from 'preact/hooks';
import type { EntryId, KeptMessage, Result } from '../../utils/domain/index.ts';
import type { PopupActions, PopupFailure } from './actions.ts';

/** What the popup shows in its middle. */
export type PopupStep =
  | { readonly step: 'checking' | 'ready' | 'keeping' }
  /** No mail page in this tab: nothing is wrong. */
  | { readonly step: 'elsewhere'; readonly failure: PopupFailure }
  | { readonly step: 'kept'; readonly subject: string; readonly kept: KeptMessage }
  | { readonly step: 'failed'; readonly failure: PopupFailure };

export interface PopupState {
  readonly state: PopupStep;
  /** Null until counted, or when it can't be. */
  readonly count: number | null;
  /** Why the timeline did not open, or nothing. */
  readonly timelineFailure: PopupFailure | null;
  readonly keep: () => Promise<void>;
  readonly openTimeline: () => Promise<void>;
}

const keptStep = (answer: Awaited<ReturnType<PopupActions['keep']>>): PopupStep =>
  answer.ok ? { step: 'kept', ...answer.value } : { step: 'failed', failure: answer.error };

const checkedStep = (answer: Result<null, PopupFailure>): PopupStep =>
  answer.ok ? { step: 'ready' } : { step: 'elsewhere', failure: answer.error };

/** Asks the tab and the store once, then follows what the user does. */
export function usePopup(actions: PopupActions): PopupState {
  const [state, setState] = useState<PopupStep>({ step: 'checking' });
  const [count, setCount] = useState<number | null>(null);
  const [timelineFailure, setTimelineFailure] = useState<PopupFailure | null>(null);
  const recount = useCallback(async (): Promise<void> => {
    const counted = await actions.countKept();
    setCount(counted.ok ? counted.value : null);
  }, [actions]);
  useEffect(() => {
    void actions.checkTab().then((answer) => setState(checkedStep(answer)));
    void recount();
  }, [actions, recount]);
  const keep = async (): Promise<void> => {
    setState({ step: 'keeping' });
    setState(keptStep(await actions.keep()));
    await recount();
  };
  const openTimeline = async (): Promise<void> => {
    const entryId: EntryId | null = state.step === 'kept' ? state.kept.entryId : null;
    const opened = await actions.openTimeline(entryId);
    setTimelineFailure(opened.ok ? null : opened.error);
  };
  return { state, count, timelineFailure, keep, openTimeline };
}
