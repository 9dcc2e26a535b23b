import { useState } from 'preact/hooks';
import { describeFailure } from '../../utils/domain/index.ts';
import { Button } from '../ui/Button.tsx';
import type { CaptureActions } from './actions.ts';

export interface RuleOfferProps {
  /** Domain, or full address at a public mail provider. */
  readonly sender: string;
  readonly answerRule: CaptureActions['answerRule'];
}

const SAID = {
  on: 'Done. Its button will read “Keep?”. Nothing is kept without your click.',
  declined: 'All right. You will not be asked about this sender again.',
} as const;

/** Asks once, quietly, whether to suggest the button for a sender. A suggestion is a mark on the button, never a capture. */
export function RuleOffer({ sender, answerRule }: RuleOfferProps) {
  const [said, setSaid] = useState('');
  const [isAnswered, setAnswered] = useState(false);
  const answer = async (state: 'on' | 'declined'): Promise<void> => {
    const saved = await answerRule(state);
    setAnswered(saved.ok);
    setSaid(saved.ok ? SAID[state] : describeFailure(saved.error));
  };
  return (
    <div class="pc-panel__offer">
      {!isAnswered && (
        <>
          <p>
            Suggest the button for everything from <strong>{sender}</strong>?
          </p>
          <span class="pc-panel__row">
            <Button onClick={() => void answer('on')}>Yes</Button>
            <Button look="plain" onClick={() => void answer('declined')}>
              No thanks
            </Button>
          </span>
        </>
      )}
      <output>{said}</output>
    </div>
  );
}
