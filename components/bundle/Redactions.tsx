import { useState } from 'preact/hooks';
import type { BundlePlan } from '../../utils/domain/bundle-plan.ts';
import { lacksWords } from '../../utils/domain/bundle-concerns.ts';
import { addRedaction, removeRedaction } from '../../utils/domain/edit-bundle-plan.ts';
import type { DocumentMeasure } from '../services/bundles.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { CloseIcon } from '../ui/icons.tsx';
import { Notice } from '../ui/Notice.tsx';
import { TextField } from '../ui/TextField.tsx';

interface RedactionsProps {
  readonly plan: BundlePlan;
  readonly measures: ReadonlyMap<string, DocumentMeasure>;
  readonly onEdit: (change: (plan: BundlePlan) => BundlePlan) => void;
}

/** Fewer letters and digits would black out half of every page; signs are not looked at. */
const FEWEST = 2;
const countOf = (words: string): number => words.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
const USUAL_REASON = 'another child’s name';

/** Names, addresses and numbers that must not leave, each with its reason. */
export function Redactions({ plan, measures, onEdit }: RedactionsProps) {
  return (
    <section class="card" aria-labelledby="redactions">
      <h2 id="redactions" class="card__title">
        Words to remove
      </h2>
      <p class="pc-small pc-soft">
        For other children’s names, addresses and phone numbers. The text is taken out of every page and of
        the pack, not only covered. Your originals stay untouched here.
      </p>
      {lacksWords(plan) && (
        <Notice
          happened="Words were removed from the version before this one. Enter them again."
          safe="They are in no pack, so that nobody can read them there."
          next={`Removed then: ${[...new Set(plan.follows?.removed)].join('; ')}.`}
        />
      )}
      {plan.redactions.length > 0 && (
        <>
          <ul class="redactions">
            {plan.redactions.map((each) => (
              <li key={each.words}>
                <span>
                  <strong dir="auto">{each.words}</strong> <span class="pc-soft">{each.reason}</span>
                </span>
                <IconButton
                  label={`Do not remove: ${each.words}`}
                  onClick={() => onEdit((now) => removeRedaction(now, each.words))}
                >
                  <CloseIcon />
                </IconButton>
              </li>
            ))}
          </ul>
          <p role="status">{foundWords(measures)}</p>
        </>
      )}
      <WordsForm onEdit={onEdit} />
    </section>
  );
}

/** Takes one name or number at a time. */
function WordsForm({ onEdit }: Pick<RedactionsProps, 'onEdit'>) {
  const [words, setWords] = useState('');
  const [reason, setReason] = useState('');
  const isShort = words.trim() !== '' && countOf(words) < FEWEST;
  const add = (event: Event) => {
    event.preventDefault();
    const redaction = { words: words.trim(), reason: reason.trim() || USUAL_REASON };
    if (countOf(words) < FEWEST) return;
    onEdit((now) => addRedaction(now, redaction));
    setWords('');
  };
  return (
    <form class="redactions__form" onSubmit={add}>
      <TextField
        label="Words to take out"
        hint="Add the first name alone, a nickname and initials, too."
        maxLength={200}
        value={words}
        onValue={setWords}
        {...(isShort && { error: 'At least two letters or digits.' })}
      />
      <TextField
        label="Why"
        hint={`Stands on the cover; in place of the words stands “[redacted]”. Empty: ${USUAL_REASON}.`}
        maxLength={80}
        value={reason}
        onValue={setReason}
      />
      <Button type="submit" disabled={countOf(words) < FEWEST}>
        Remove these words
      </Button>
    </form>
  );
}

function foundWords(measures: ReadonlyMap<string, DocumentMeasure>): string {
  const count = (kind: string): number =>
    [...measures.values()].filter(({ notices }) => notices.some((each) => each.kind === kind)).length;
  const unsearched = count('not searched');
  const found = `Found in the text of ${counted(count('redacted'), 'document')}. Titles, subjects and lists are cleared too.`;
  if (unsearched === 0) return found;
  return `${found} ${counted(unsearched, 'document')} cannot be searched in full: look at the pages.`;
}

const counted = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`;
