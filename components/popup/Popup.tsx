import { Button } from '../ui/Button.tsx';
import { ChainMark } from '../ui/ChainMark.tsx';
import { CheckIcon, LockIcon, OpenIcon } from '../ui/icons.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { PopupActions } from './actions.ts';
import { BugReport } from './BugReport.tsx';
import { OwnHost } from './OwnHost.tsx';
import { SitesWithheld } from './SitesWithheld.tsx';
import { usePopup, type PopupStep } from './use-popup.ts';
import { subjectOf } from '../../utils/domain/subject.ts';

export interface PopupProps {
  readonly actions: PopupActions;
  /** The keyboard shortcut as the browser names it, e.g. `Alt+Shift+K`; empty when none is set. */
  readonly shortcut: string;
}

/** What opens from the toolbar. */
export function Popup({ actions, shortcut }: PopupProps) {
  const { state, count, timelineFailure, keep, openTimeline } = usePopup(actions);
  return (
    <main class="pc-root pc-popup">
      <h1 class="pc-popup__name">
        <ChainMark look="filled" size={28} />
        Paperchain
      </h1>
      <KeepBlock state={state} shortcut={shortcut} onKeep={() => void keep()} />
      {state.step === 'elsewhere' && <SitesWithheld {...actions} />}
      {state.step === 'elsewhere' && state.failure.ownHost && (
        <OwnHost offer={state.failure.ownHost} actions={actions} />
      )}
      <Outcome state={state} actions={actions} />
      {timelineFailure && <Notice {...timelineFailure} urgent />}
      <div class="pc-popup__record">
        <p class="pc-popup__count">{count === null ? '\u00a0' : countWords(count)}</p>
        <Button onClick={() => void openTimeline()}>
          <OpenIcon size={16} />
          Open the timeline
        </Button>
      </div>
      <p class="pc-popup__promise">
        <LockIcon size={16} />
        Everything stays on this computer.
      </p>
    </main>
  );
}

/** `12 emails kept`, and the words for none and one. */
export function countWords(count: number): string {
  if (count === 0) return 'No emails kept yet';
  return count === 1 ? '1 email kept' : `${count.toLocaleString('en-GB')} emails kept`;
}

interface KeepBlockProps {
  readonly state: PopupStep;
  readonly shortcut: string;
  readonly onKeep: () => void;
}

/** The main button. Where it can't be pressed it stays focusable, and the reason is its description. */
function KeepBlock({ state, shortcut, onKeep }: KeepBlockProps) {
  const off = state.step === 'checking' || state.step === 'keeping' || state.step === 'elsewhere';
  const reason = state.step === 'elsewhere' ? `${state.failure.happened} ${state.failure.next}` : '';
  return (
    <div class="pc-popup__keep">
      <Button
        look="primary"
        class="pc-popup__main"
        aria-disabled={off}
        aria-busy={state.step === 'keeping'}
        aria-describedby="pc-popup-below"
        onClick={() => !off && onKeep()}
      >
        {state.step === 'keeping' ? 'Keeping…' : 'Keep this email'}
      </Button>
      <p id="pc-popup-below" class="pc-popup__below">
        {reason || (shortcut && `Or press ${shortcut} in the mail page.`)}
      </p>
    </div>
  );
}

/** What became of it. The status is always there, so that its change is announced. */
function Outcome({ state, actions }: { readonly state: PopupStep; readonly actions: PopupActions }) {
  return (
    <div role="status">
      {state.step === 'kept' && (
        <p class="pc-popup__kept">
          <CheckIcon size={18} />
          <span>
            <strong>{state.kept.fidelity === 'original' ? 'Kept' : 'Kept as shown'}</strong>
            {` · ${subjectOf(state)}`}
          </span>
        </p>
      )}
      {state.step === 'failed' && (
        <Notice happened={state.failure.happened} safe={state.failure.safe} next={state.failure.next}>
          <BugReport failure={state.failure} actions={actions} />
        </Notice>
      )}
    </div>
  );
}
