import type { Failure, KeepOutcome, KeepState } from '../../utils/domain/index.ts';
import { Button } from '../ui/Button.tsx';
import { CheckIcon } from '../ui/icons.tsx';
import { Notice } from '../ui/Notice.tsx';
import { formatSize } from '../../utils/domain/format-size.ts';

const SAID: Readonly<Record<KeepState, string>> = {
  kept: 'Kept',
  'already kept': 'Already kept',
  restored: 'Kept again',
  upgraded: 'Now the original',
};

export interface KeptLineProps {
  readonly outcome: KeepOutcome;
  readonly busy: boolean;
  /** Why the last Undo did not happen. */
  readonly failure: Failure | null;
  readonly onUndo: () => void;
}

/** The first line: what has already happened, and the way back. Then anything the user must know about it. */
export function KeptLine({ outcome, busy, failure, onUndo }: KeptLineProps) {
  const { state, fidelity, size, sheet } = outcome;
  return (
    <>
      <div class="pc-panel__head">
        <output class="pc-panel__fact">
          <CheckIcon size={18} />
          <span>
            {SAID[state]} <span class="pc-panel__soft">· {`${fidelity}, ${formatSize(size)}`}</span>
          </span>
        </output>
        <Button look="plain" onClick={onUndo} aria-disabled={busy}>
          {state === 'already kept' || state === 'upgraded' ? 'Remove' : 'Undo'}
        </Button>
      </div>
      {failure && <Notice happened={failure.happened} safe={failure.safe} next={failure.next} urgent />}
      {fidelity === 'as shown' && (
        <Notice happened="Kept as the page showed it, not as the original." safe={sheet.fidelityReason} />
      )}
      {sheet.warnings.map((warning) => (
        <Notice key={warning} tone="calm" happened={warning} />
      ))}
    </>
  );
}
