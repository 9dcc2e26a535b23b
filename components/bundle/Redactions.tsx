import type { BundlePlan } from '../../utils/domain/bundle-plan.ts';
import { lackingWords } from '../../utils/domain/bundle-concerns.ts';
import { addRedaction, removeRedaction } from '../../utils/domain/edit-bundle-plan.ts';
import { redactionOf, USUAL_REASON, type TypedRedaction } from '../../utils/domain/typed-redaction.ts';
import { counted } from '../../utils/domain/counted.ts';
import type { DocumentMeasure } from '../services/bundles.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { CloseIcon, WarningIcon } from '../ui/icons.tsx';
import { Notice } from '../ui/Notice.tsx';
import { TextField } from '../ui/TextField.tsx';

interface RedactionsProps {
  readonly plan: BundlePlan;
  readonly measures: ReadonlyMap<string, DocumentMeasure>;
  /** Of the last count: words that stand nowhere in what could be searched. */
  readonly unfound: readonly string[];
  readonly onEdit: (change: (plan: BundlePlan) => BundlePlan) => void;
  /** What stands in the fields and is not added; the builder asks about it before it makes anything. */
  readonly typed: TypedRedaction;
  readonly onType: (typed: TypedRedaction) => void;
}

/** Names, addresses and numbers that must not leave, each with its reason. */
export function Redactions({ plan, measures, unfound, onEdit, typed, onType }: RedactionsProps) {
  const lacking = lackingWords(plan);
  return (
    <section class="card" aria-labelledby="redactions">
      <h2 id="redactions" class="card__title">
        Words to remove
      </h2>
      <p class="pc-small pc-soft">
        For other children’s names, addresses and phone numbers. The text is taken out of every page and of
        the pack, not only covered. Your originals stay untouched here.
      </p>
      {lacking && (
        <Notice
          happened="Words were removed from the version before this one. Enter them again."
          safe="They are in no pack, so that nobody can read them there."
          next={`Removed then: ${lacking.reasons}. Entered now: ${lacking.now} of ${lacking.before}.`}
        />
      )}
      {plan.redactions.length > 0 && (
        <>
          <ul class="redactions">
            {plan.redactions.map((each) => (
              <li key={each.words}>
                <span>
                  <strong dir="auto">{each.words}</strong> <span class="pc-soft">{each.reason}</span>
                  {unfound.includes(each.words) && <NotFound />}
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
      <WordsForm onEdit={onEdit} typed={typed} onType={onType} />
    </section>
  );
}

/** A name that is misspelt here stands in the file as it is written there. */
function NotFound() {
  return (
    <span class="redactions__unfound">
      <WarningIcon size={16} /> Not found in the text that can be searched. Check the spelling.
    </span>
  );
}

/** Takes one name or number at a time. The reason stays for the next one. */
function WordsForm({ onEdit, typed, onType }: Pick<RedactionsProps, 'onEdit' | 'typed' | 'onType'>) {
  const redaction = redactionOf(typed);
  const isShort = typed.words.trim() !== '' && redaction === null;
  const add = (event: Event) => {
    event.preventDefault();
    if (!redaction) return;
    onEdit((now) => addRedaction(now, redaction));
    onType({ ...typed, words: '' });
  };
  return (
    <form class="redactions__form" onSubmit={add}>
      <TextField
        label="Words to take out"
        hint="Add the first name alone, a nickname and initials, too."
        maxLength={200}
        value={typed.words}
        onValue={(words) => onType({ ...typed, words })}
        {...(isShort && { error: 'At least two letters or digits.' })}
      />
      <TextField
        label="Why"
        hint={`Stands on the cover; in place of the words stands “[redacted]”. Empty: ${USUAL_REASON}.`}
        maxLength={80}
        value={typed.reason}
        onValue={(reason) => onType({ ...typed, reason })}
      />
      <Button type="submit" disabled={redaction === null}>
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
