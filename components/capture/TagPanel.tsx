import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Failure, KeepOutcome, Result } from '../../utils/domain/index.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { CloseIcon } from '../ui/icons.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { CaptureActions } from './actions.ts';
import { KeptPanel, type KeptPanelProps } from './KeptPanel.tsx';
import { usePanelFocus } from './use-panel-focus.ts';
import { useKept } from './use-kept.ts';

export interface TagPanelProps extends Pick<KeptPanelProps, 'left' | 'onLeft'> {
  readonly outcome: Result<KeepOutcome, Failure>;
  /** True when the message was kept before, so that a failure does not call it "Not kept". */
  readonly stillKept?: boolean;
  readonly actions: CaptureActions;
  readonly onClose: () => void;
  /** False while the user types elsewhere in the page: the panel then leaves the focus where it is. */
  readonly takesFocus: boolean;
}

/** The panel beside the button: says what has happened, then lets the user say what it is about. */
export function TagPanel(props: TagPanelProps) {
  const { outcome, stillKept = false, actions, onClose, takesFocus, left, onLeft } = props;
  const panel = useRef<HTMLDivElement>(null);
  const kept = useKept({ outcome, stillKept }, actions);
  useLayoutEffect(() => {
    if (takesFocus) panel.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  usePanelFocus(panel);
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    onClose();
  };
  return (
    // A native dialog would bring its own focusing and, in a shadow root, its own place in the page.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes a dialog
    <div
      ref={panel}
      class="pc-root pc-panel"
      role="dialog"
      aria-label="Paperchain: tags of this email"
      tabIndex={-1}
      onKeyDown={leave}
    >
      <div class="pc-panel__close">
        <IconButton label="Close" onClick={onClose}>
          <CloseIcon size={18} />
        </IconButton>
      </div>
      {kept.state.step === 'kept' && (
        <KeptPanel
          key={kept.state.outcome.entryId}
          kept={kept}
          outcome={kept.state.outcome}
          left={outcome.ok && kept.state.outcome === outcome.value ? left : undefined}
          {...{ actions, onLeft }}
        />
      )}
      {kept.state.step === 'undone' && <Undone busy={kept.busy} onKeep={() => void kept.keep()} />}
      {kept.state.step === 'failed' && (
        <Failed {...kept.state} busy={kept.busy} onKeep={() => void kept.keep()} />
      )}
    </div>
  );
}

interface AgainProps {
  readonly busy: boolean;
  readonly onKeep: () => void;
}

/** After Undo. Nothing is lost: the entry lies in the bin. */
function Undone({ busy, onKeep }: AgainProps) {
  return (
    <div class="pc-panel__head">
      <output class="pc-panel__fact">Taken back. It is in the bin.</output>
      <Button onClick={onKeep} aria-disabled={busy}>
        Keep again
      </Button>
    </div>
  );
}

interface FailedProps {
  readonly failure: Failure;
  readonly stillKept: boolean;
}

/** What happened, what is safe, what to do. */
function Failed({ failure, stillKept, busy, onKeep }: AgainProps & FailedProps) {
  return (
    <>
      <p class="pc-panel__fact">{stillKept ? 'Kept before' : 'Not kept'}</p>
      <Notice happened={failure.happened} safe={failure.safe} next={failure.next} urgent>
        <Button look="primary" onClick={onKeep} aria-disabled={busy}>
          {busy ? 'Trying…' : 'Try again'}
        </Button>
      </Notice>
    </>
  );
}
