import type { KeepOutcome } from '../../utils/domain/index.ts';
import { useState } from 'preact/hooks';
import { TextField } from '../ui/TextField.tsx';
import { AboutTags } from './AboutTags.tsx';
import type { CaptureActions } from './actions.ts';
import { FromParty } from './FromParty.tsx';
import { KeptLine } from './KeptLine.tsx';
import { PanelClocks } from './PanelClocks.tsx';
import { PanelFoot } from './PanelFoot.tsx';
import { PrivateNote } from './PrivateNote.tsx';
import { RuleOffer } from './RuleOffer.tsx';
import type { KeptState } from './use-kept.ts';
import { useWords, type LeftWords, type Words } from '../words/use-words.ts';

export interface KeptPanelProps {
  readonly kept: KeptState;
  readonly outcome: KeepOutcome;
  readonly actions: CaptureActions;
  readonly left?: LeftWords['words'] | undefined;
  /** The panel has gone, and words of this message could not be saved. */
  readonly onLeft?: ((outcome: KeepOutcome, left: LeftWords) => void) | undefined;
}

/** Longest line for the chronology that is taken; it is one line of a table. */
const MOST_SUMMARY = 300;

/** The panel of a kept message: what was kept, then its words, which save themselves. */
export function KeptPanel({ kept, outcome, actions, left, onLeft }: KeptPanelProps) {
  const [sheet, setSheet] = useState(outcome.sheet);
  const words: Words = useWords(outcome.sheet.words, {
    save: actions.saveWords,
    left,
    onLeft: (unsaved) => onLeft?.({ ...outcome, sheet: { ...sheet, words: words.words } }, unsaved),
  });
  return (
    <>
      <KeptLine
        outcome={outcome}
        busy={kept.busy}
        failure={kept.undoFailure}
        onUndo={() => void kept.undo(words.saver)}
        addOriginal={actions.addOriginal}
      />
      <PanelClocks clocks={outcome.sheet.clocks} />
      <AboutTags sheet={sheet} words={words} addTag={actions.addTag} onSheet={setSheet} />
      <FromParty sheet={sheet} words={words} saveParty={actions.saveParty} onSheet={setSheet} />
      <TextField
        label="For the chronology"
        placeholder={sheet.summaryPlaceholder}
        value={words.words.summary}
        maxLength={MOST_SUMMARY}
        onValue={(summary) => words.change({ summary })}
        onLeave={() => void words.saver.flush()}
      />
      <PrivateNote words={words} />
      {outcome.sheet.ruleOffer && (
        <RuleOffer sender={outcome.sheet.ruleOffer.sender} answerRule={actions.answerRule} />
      )}
      <PanelFoot
        status={words.status}
        onRetry={() => void words.saver.flush()}
        openTimeline={actions.openTimeline}
      />
    </>
  );
}
