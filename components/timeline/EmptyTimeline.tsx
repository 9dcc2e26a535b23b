import { Button } from '../ui/Button.tsx';
import { ChainMark } from '../ui/ChainMark.tsx';

/** The first thing a newcomer sees: one picture, and what to do. */
export function EmptyTimeline() {
  return (
    <div class="empty">
      <div class="empty__mail" aria-hidden="true">
        <span class="empty__line empty__line--short" />
        <span class="empty__keep">
          <ChainMark look="outline" size={20} /> Keep
        </span>
        <span class="empty__line" />
        <span class="empty__line" />
        <span class="empty__line empty__line--half" />
      </div>
      <h2>Nothing kept yet</h2>
      <p class="pc-soft">
        Open an email in Gmail or Outlook and press <strong>Keep</strong> at its top. It joins your timeline
        here.
      </p>
      <p>
        <a
          class="pc-button pc-button--primary"
          href="https://mail.google.com/"
          target="_blank"
          rel="noreferrer noopener"
        >
          Open Gmail
        </a>{' '}
        <a
          class="pc-button pc-button--primary"
          href="https://outlook.live.com/mail/"
          target="_blank"
          rel="noreferrer noopener"
        >
          Open Outlook
        </a>
      </p>
      <p>
        or <a href="#/import">bring in emails you already have</a>
      </p>
    </div>
  );
}

interface NothingFoundProps {
  readonly query: string;
  readonly onClear: () => void;
}

/** Search and filters leave nothing: says so, and how to see everything again. */
export function NothingFound({ query, onClear }: NothingFoundProps) {
  const words = query.trim();
  return (
    <div class="empty empty--found">
      <h2>No email fits</h2>
      <p class="pc-soft" dir="auto">
        {words
          ? `Nothing kept holds all of “${words}” with these filters. `
          : 'Nothing kept fits these filters. '}
        Try fewer or shorter words. Nothing is lost: your other emails are only hidden.
      </p>
      <p>
        <Button onClick={onClear}>Show everything</Button>
      </p>
    </div>
  );
}
