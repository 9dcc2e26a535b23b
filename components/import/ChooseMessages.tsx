import { useMemo } from 'preact/hooks';
import { countChosen } from '../../utils/domain/count-chosen.ts';
import { formatDay, londonDay } from '../../utils/domain/dates.ts';
import type { ImportPreview } from '../../utils/domain/import.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { TextField } from '../ui/TextField.tsx';
import { choiceOf, type Draft } from './choice.ts';
import { ChoosePeople } from './ChoosePeople.tsx';
import { NothingFound } from './NothingFound.tsx';
import { ProblemLists } from './ProblemList.tsx';
import type { Choosing, ImportJourney } from './journey.ts';
import { countEmails, formatCount } from './words.ts';

interface ChooseMessagesProps extends Choosing {
  readonly journey: ImportJourney;
}

/** What was found, and which of it is wanted: whose emails, from which days. */
export function ChooseMessages({ journey, files, preview, unopened, draft }: ChooseMessagesProps) {
  const setDraft = (next: Draft) => journey.choose({ files, preview, unopened, draft: next });
  const choice = choiceOf(draft, preview);
  const count = useMemo(() => countChosen(preview, choice), [preview, draft]);
  const start = () => void journey.run(files, choice, preview);
  if (preview.messages === 0)
    return <NothingFound files={files} preview={preview} onBack={() => journey.startAgain()} />;
  return (
    <form class="import__form" onSubmit={(event) => event.preventDefault()}>
      <section class="card" aria-labelledby="choose-title">
        <h2 id="choose-title" tabIndex={-1}>
          {countEmails(preview.messages)} found
        </h2>
        <p>{describeSpan(preview)} Choose whose emails belong to your timeline.</p>
        <Unopened count={unopened} />
        <ChoosePeople preview={preview} draft={draft} onDraft={setDraft} />
        <Drafts preview={preview} draft={draft} onDraft={setDraft} />
      </section>
      <Dates preview={preview} draft={draft} onDraft={setDraft} />
      <ProblemLists files={files} problems={preview.problems} />
      <section class="card import__sum" aria-label="What this brings in">
        <p role="status">{describeCount(count, preview.messages)}</p>
        <div class="import__actions">
          <Button look="primary" class="import__start" disabled={count.messages === 0} onClick={start}>
            {count.exact ? `Bring in ${countEmails(count.messages)}` : 'Bring them in'}
          </Button>
          <Button onClick={() => journey.startAgain()}>Choose other files</Button>
        </div>
      </section>
    </form>
  );
}

function describeSpan({ firstAt, lastAt }: ImportPreview): string {
  if (firstAt === undefined || lastAt === undefined) return '';
  return `They are from ${formatDay(firstAt)} to ${formatDay(lastAt)}.`;
}

function describeCount({ messages, exact }: { messages: number; exact: boolean }, all: number): string {
  if (messages === 0) return 'Nothing is chosen yet. Tick at least one name, or other dates.';
  if (exact && messages === all) return `This brings in all ${countEmails(all)}.`;
  const about = exact ? '' : 'up to ';
  return `This brings in ${about}${formatCount(messages)} of ${countEmails(all)}. The others are left alone.`;
}

interface PartProps {
  readonly preview: ImportPreview;
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
}

function Dates({ preview, draft, onDraft }: PartProps) {
  const { firstAt, lastAt, undated } = preview;
  if (firstAt === undefined || lastAt === undefined) return null;
  const hasDates = draft.from !== '' || draft.until !== '';
  const span = { min: londonDay(firstAt), max: londonDay(lastAt), type: 'date' as const };
  return (
    <section class="card" aria-labelledby="dates-title">
      <h2 id="dates-title" class="card__title">
        Which dates?
      </h2>
      <div class="scope__dates">
        <TextField
          {...span}
          label="From"
          hint="Empty: from the first email."
          value={draft.from}
          onValue={(from) => onDraft({ ...draft, from })}
        />
        <TextField
          {...span}
          label="Until"
          hint="Empty: to the last."
          value={draft.until}
          onValue={(until) => onDraft({ ...draft, until })}
        />
      </div>
      {hasDates && undated > 0 && (
        <p class="pc-soft pc-small">
          {countEmails(undated)} without a readable date {undated === 1 ? 'is' : 'are'} left alone when you
          choose dates.
        </p>
      )}
    </section>
  );
}

/** What was never sent is no evidence of having been sent: it comes along only when asked for. */
function Drafts({ preview, draft, onDraft }: PartProps) {
  if (preview.drafts === 0) return null;
  const found = preview.drafts === 1 ? '1 draft was' : `${formatCount(preview.drafts)} drafts were`;
  return (
    <Checkbox
      label="Bring in drafts too"
      hint={`${found} found. What was never sent is left alone unless you tick this; it is then marked as a draft.`}
      checked={draft.drafts}
      onCheck={(drafts) => onDraft({ ...draft, drafts })}
    />
  );
}

function Unopened({ count }: { readonly count: number }) {
  if (count === 0) return null;
  return (
    <Notice
      happened={`${formatCount(count)} ${count === 1 ? 'file or folder' : 'files or folders'} could not be opened by the browser.`}
      next="They may be in use by your mail program. Close it and drop them again."
    />
  );
}
