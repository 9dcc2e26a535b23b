import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Entry } from '../../utils/domain/index.ts';
import { formatDateTime, formatDay } from '../../utils/domain/dates.ts';
import { formatSize } from '../../utils/domain/format-size.ts';
import { StateDay } from './StateDay.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { CheckIcon, CopyIcon } from '../ui/icons.tsx';

/** When, how and as what it was kept. Instants are shown on England's clock, with the header's own words beside. */
export function EntryFacts({ entry }: { readonly entry: Entry }) {
  if (entry.kind !== 'email') return <PaperFacts entry={entry} />;
  return (
    <section class="card facts" aria-labelledby="facts-title">
      <h2 id="facts-title" class="card__title">
        Facts
      </h2>
      {['captured', 'stated'].includes(entry.happenedFrom) && entry.removedAt === undefined && (
        <StateDay key={entry.id} entry={entry} />
      )}
      <dl>
        <When term="Sent" at={entry.sentAt} text={entry.sentAtText} missing="no readable date in the email" />
        <When
          term="Received"
          at={entry.receivedAt}
          text={entry.receivedAtText}
          missing="not noted by the mail site"
        />
        <When term={entry.readingSha256 === undefined ? 'Kept' : 'Original added'} at={entry.capturedAt} />
        <Fact term="Fidelity">
          <span class="fidelity">{entry.fidelity}</span>
          <span class="facts__small">{describeFidelity(entry)}</span>
        </Fact>
        <Fact term="Size">{formatSize(entry.originalSize)}</Fact>
        <Fact term="Taken from">
          <bdi>{entry.provenance.site}</bdi>
          <span class="facts__small">
            <bdi>{entry.provenance.account}</bdi> · {entry.provenance.method}
          </span>
        </Fact>
        <Fact term="SHA-256">
          <Hash value={entry.originalSha256} />
        </Fact>
      </dl>
    </section>
  );
}

/** What is known of a paper: less than of an email, and its day only because somebody said so. */
function PaperFacts({ entry }: { readonly entry: Entry }) {
  const papers = entry.papers ?? [];
  const size = papers.reduce((sum, paper) => sum + paper.size, 0);
  return (
    <section class="card facts" aria-labelledby="facts-title">
      <h2 id="facts-title" class="card__title">
        Facts
      </h2>
      <dl>
        <Fact term="Day on it">
          {formatDay(entry.happenedAt)}
          {entry.ownNote?.time && `, ${entry.ownNote.time}`}
          <span class="facts__small">as you gave it</span>
        </Fact>
        <When term={entry.ownNote ? 'Written down' : 'Added'} at={entry.capturedAt} />
        <Fact term="Fidelity">
          <span class="fidelity">{entry.fidelity}</span>
          <span class="facts__small">
            {entry.ownNote
              ? 'Your own note, as it was written down that moment: your word, not a message from somebody else.'
              : 'The files as they were added, byte for byte.'}
          </span>
        </Fact>
        <Fact term="Size">{formatSize(size)}</Fact>
        {papers.map(({ sha256 }, at) => (
          <Fact key={sha256} term={papers.length > 1 ? `SHA-256 of file ${at + 1}` : 'SHA-256'}>
            <Hash value={sha256} />
          </Fact>
        ))}
      </dl>
    </section>
  );
}

function describeFidelity(entry: Entry): string {
  if (entry.fidelity === 'as shown') return entry.fidelityReason ?? '';
  return entry.originalType === undefined
    ? 'The message source, byte for byte as received.'
    : 'The Outlook file, byte for byte as it was brought in.';
}

function Fact({ term, children }: { readonly term: string; readonly children: ComponentChildren }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  );
}

interface WhenProps {
  readonly term: string;
  readonly at: number | undefined;
  readonly text?: string;
  readonly missing?: string;
}

function When({ term, at, text, missing = '' }: WhenProps) {
  return (
    <Fact term={term}>
      {at === undefined ? <span class="pc-soft">{missing}</span> : formatDateTime(at)}
      {text && <bdi class="facts__small">{text}</bdi>}
    </Fact>
  );
}

/** The hash in full, to be compared by eye or copied for `sha256sum`. */
function Hash({ value }: { readonly value: string }) {
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(value);
    setCopied(true);
  };
  return (
    <span class="facts__hash">
      <code>{value}</code>
      <IconButton
        label={isCopied ? 'Copied' : 'Copy SHA-256'}
        onClick={() => void copy().catch(() => setCopied(false))}
      >
        {isCopied ? <CheckIcon size={18} /> : <CopyIcon size={18} />}
      </IconButton>
      <span class="pc-hidden" role="status">
        {isCopied ? 'Copied' : ''}
      </span>
    </span>
  );
}
