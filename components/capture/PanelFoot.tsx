import { useState } from 'preact/hooks';
import { describeFailure, type Failure } from '../../utils/domain/index.ts';
import { Button } from '../ui/Button.tsx';
import { OpenIcon } from '../ui/icons.tsx';
import type { CaptureActions } from './actions.ts';
import type { SaveStatus } from '../words/save-words.ts';

export interface PanelFootProps {
  readonly status: SaveStatus;
  readonly onRetry: () => void;
  readonly openTimeline: CaptureActions['openTimeline'];
}

const SAID = { idle: '', saving: 'Saving…', saved: 'Saved' } as const;

/** How saving stands, and the way to the timeline. */
export function PanelFoot({ status, onRetry, openTimeline }: PanelFootProps) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const open = async (): Promise<void> => {
    const opened = await openTimeline();
    setFailure(opened.ok ? null : opened.error);
  };
  return (
    <div class="pc-panel__foot">
      <Button look="plain" onClick={() => void open()}>
        <OpenIcon size={16} />
        Open timeline
      </Button>
      <output class="pc-panel__saved">
        {status.step === 'failed' ? `Not saved: ${describeFailure(status.failure)}` : SAID[status.step]}
      </output>
      {status.step === 'failed' && <Button onClick={onRetry}>Save again</Button>}
      {failure && (
        <p class="pc-field__error" role="alert">
          {describeFailure(failure)}
        </p>
      )}
    </div>
  );
}
