import type { CountedClock } from '../../utils/clocks/counted-clock.ts';
import { useAnswer } from '../shell/use-answer.tsx';
import { Button } from '../ui/Button.tsx';
import { CopyIcon } from '../ui/icons.tsx';
import { sayThis } from '../../utils/clocks/words.ts';

/** A neutral sentence with the rule in it, to paste into a mail; nothing unless the other side is late. */
export function SayThis({ counted }: { readonly counted: CountedClock }) {
  const answer = useAnswer();
  const words = sayThis(counted);
  if (words === null) return null;
  const copy = async () => {
    const copied = await navigator.clipboard.writeText(words).then(
      () => true,
      () => false,
    );
    answer({
      message: copied ? 'Copied. Paste it into your email.' : 'Not copied. Select the words and copy them.',
    });
  };
  return (
    <blockquote class="clock__say">
      <p>{words}</p>
      <Button onClick={() => void copy()}>
        <CopyIcon size={18} /> Copy these words
      </Button>
    </blockquote>
  );
}
