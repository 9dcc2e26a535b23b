import { ChainMark } from '../ui/ChainMark.tsx';
import { WarningIcon } from '../ui/icons.tsx';
import type { KeepStatus } from '../../utils/domain/page-buttons.ts';

/** Visible word and accessible name of each state. The name holds the word (WCAG 2.5.3). */
const WORDS: Readonly<Record<KeepStatus, { readonly word: string; readonly name: string }>> = {
  'not-kept': { word: 'Keep', name: 'Keep this email in Paperchain' },
  suggested: { word: 'Keep?', name: 'Keep? You asked Paperchain to suggest emails from this sender' },
  working: { word: 'Keeping', name: 'Keeping this email in Paperchain' },
  kept: { word: 'Kept', name: 'Kept in Paperchain. Open its tags' },
  'kept-as-shown': {
    word: 'As shown',
    name: 'Kept as shown in Paperchain. Open its tags, and the way to the original',
  },
  failed: { word: 'Not kept', name: 'Not kept. Try again to keep this email in Paperchain' },
};
const ALL_WORDS = Object.values(WORDS).map(({ word }) => word);

export interface KeepButtonProps {
  readonly status: KeepStatus;
  /** `narrow`: the mark alone; the tooltip says the rest. */
  readonly room: 'wide' | 'narrow';
  /** True while its panel is open. */
  readonly expanded: boolean;
  readonly onPress: () => void;
}

/** Every word lies in the same cell, so that the button never changes its width when its state changes. */
function Word({ word }: { readonly word: string }) {
  return (
    <span class="pc-keep__words">
      {ALL_WORDS.map((each) => (
        <span key={each} class={each === word ? undefined : 'pc-keep__word--off'} aria-hidden={each !== word}>
          {each}
        </span>
      ))}
    </span>
  );
}

/** The quiet button in a message's header: outline = not kept, filled = kept. */
export function KeepButton({ status, room, expanded, onPress }: KeepButtonProps) {
  const { word, name } = WORDS[status];
  const working = status === 'working';
  return (
    <button
      type="button"
      class={`pc-keep pc-keep--${status} pc-keep--${room}`}
      aria-label={name}
      title={name}
      aria-haspopup="dialog"
      aria-expanded={expanded}
      aria-busy={working}
      aria-disabled={working}
      onClick={() => !working && onPress()}
    >
      {status === 'failed' ? <WarningIcon /> : <ChainMark look={status === 'kept' ? 'filled' : 'outline'} />}
      {status === 'suggested' && <span class="pc-keep__dot" />}
      {room === 'wide' && <Word word={word} />}
    </button>
  );
}
