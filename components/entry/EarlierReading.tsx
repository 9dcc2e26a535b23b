import { useId, useState } from 'preact/hooks';
import type { Correspondent, PageReading, Sha256 } from '../../utils/domain/index.ts';
import { formatDay } from '../../utils/domain/dates.ts';
import { useServices } from '../services.tsx';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PlainText } from './PlainText.tsx';
import { useAnswered } from './use-answered.ts';

interface EarlierReadingProps {
  readonly sha256: Sha256;
  /** When the original came. Instant, ms since 1970. */
  readonly addedAt: number;
}

/** Says that the original was added later, and shows what the page had shown before. */
export function EarlierReading({ sha256, addedAt }: EarlierReadingProps) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <Notice
      tone="calm"
      happened={`Original added on ${formatDay(addedAt)}.`}
      safe="The page reading that was kept first is kept beside it."
    >
      <Button aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
        {isOpen ? 'Hide the page reading' : 'Show the page reading'}
      </Button>
      <div id={id} class="earlier" hidden={!isOpen}>
        {isOpen && <Reading sha256={sha256} />}
      </div>
    </Notice>
  );
}

function Reading({ sha256 }: Pick<EarlierReadingProps, 'sha256'>) {
  const { originals } = useServices();
  const reading = useAnswered(sha256, () => originals.readReading(sha256));
  if (!reading) return <p class="pc-soft">Reading…</p>;
  if (!reading.ok) return <Notice {...reading.error} />;
  return <ReadingWords reading={reading.value} />;
}

const people = (list: readonly Correspondent[]): string =>
  list.map(({ name, address }) => (name && address ? `${name} <${address}>` : name || address)).join(', ');

/** Text only: the page's HTML is nobody's original, and what matters is that the words can be compared. */
function ReadingWords({ reading }: { readonly reading: PageReading }) {
  const facts: readonly (readonly [string, string])[] = [
    ['Subject', reading.subject],
    ['From', people(reading.from)],
    ['To', people(reading.to)],
    ['Cc', people(reading.cc ?? [])],
    ['Date', reading.dateText],
    ['Attachments', reading.attachments.map(({ name }) => name).join(', ')],
  ];
  return (
    <>
      <dl class="earlier__facts">
        {facts
          .filter(([, value]) => value !== '')
          .map(([term, value]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd dir="auto">{value}</dd>
            </div>
          ))}
      </dl>
      <PlainText text={reading.bodyText} />
      {reading.missing.map((words) => (
        <p key={words} class="pc-soft">
          {words}
        </p>
      ))}
    </>
  );
}
