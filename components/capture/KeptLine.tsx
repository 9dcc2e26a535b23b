import { useState } from 'preact/hooks';
import { describeFailure, type Failure, type KeepOutcome, type KeepState } from '../../utils/domain/index.ts';
import { Button } from '../ui/Button.tsx';
import { CheckIcon } from '../ui/icons.tsx';
import { Notice } from '../ui/Notice.tsx';
import { formatSize } from '../../utils/domain/format-size.ts';
import { subjectOf } from '../../utils/domain/subject.ts';
import type { CaptureActions } from './actions.ts';

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
  readonly addOriginal?: CaptureActions['addOriginal'];
}

/** More warnings than this are folded: every page reading has several, and none of them is news. */
const MOST_OPEN = 2;

/** The first line: what has already happened, and the way back. Then anything the user must know about it. */
export function KeptLine({ outcome, busy, failure, onUndo, addOriginal }: KeptLineProps) {
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
      <p class="pc-panel__subject" dir="auto" title={sheet.subject}>
        {subjectOf(sheet)}
      </p>
      {failure && <Notice happened={failure.happened} safe={failure.safe} next={failure.next} urgent />}
      {fidelity === 'as shown' && <AsShown reason={sheet.fidelityReason} addOriginal={addOriginal} />}
      {fidelity === 'as shown' && sheet.warnings.length > MOST_OPEN ? (
        <Lacks warnings={sheet.warnings} />
      ) : (
        sheet.warnings.map((warning) => <Notice key={warning} tone="calm" happened={warning} />)
      )}
    </>
  );
}

interface AsShownProps {
  /** Why the source could not be had. */
  readonly reason: string;
  readonly addOriginal: CaptureActions['addOriginal'];
}

/** Kept, but not as the original. Where the site never gives originals that is no trouble, only a step for later. */
function AsShown({ reason, addOriginal }: AsShownProps) {
  const [failure, setFailure] = useState<Failure | null>(null);
  if (!addOriginal)
    return <Notice happened="Kept as the page showed it, not as the original." safe={reason} />;
  const open = async (): Promise<void> => {
    const opened = await addOriginal();
    setFailure(opened.ok ? null : opened.error);
  };
  return (
    <Notice tone="calm" happened="Kept as shown. You can add the original later." safe={reason}>
      <Button onClick={() => void open()}>Add the original</Button>
      {failure && (
        <p class="pc-field__error" role="alert">
          {describeFailure(failure)}
        </p>
      )}
    </Notice>
  );
}

/** What a page reading lacks, folded. */
function Lacks({ warnings }: { readonly warnings: readonly string[] }) {
  return (
    <details class="pc-panel__lacks">
      <summary>{`What the page did not show (${warnings.length})`}</summary>
      <ul>
        {warnings.map((warning) => (
          <li key={warning}>{warning}</li>
        ))}
      </ul>
    </details>
  );
}
