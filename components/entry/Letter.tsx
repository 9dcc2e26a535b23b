import { useState } from 'preact/hooks';
import type { Correspondent, Entry } from '../../utils/domain/index.ts';
import { formatDateTime, formatDay, formatWeekday } from '../../utils/domain/dates.ts';
import { useServices } from '../services.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Tabs, type Tab } from '../ui/Tabs.tsx';
import { Attachments } from './Attachments.tsx';
import { HeadersPanel } from './HeadersPanel.tsx';
import { JournalPanel } from './JournalPanel.tsx';
import { MessagePanel } from './MessagePanel.tsx';
import { PlainText } from './PlainText.tsx';
import { SourcePanel } from './SourcePanel.tsx';
import { useAnswered } from './use-answered.ts';

type View = 'message' | 'text' | 'headers' | 'source' | 'journal';

const VIEWS: readonly Tab<View>[] = [
  { name: 'message', label: 'Message' },
  { name: 'text', label: 'Plain text' },
  { name: 'headers', label: 'Headers' },
  { name: 'source', label: 'Source' },
  { name: 'journal', label: 'Journal' },
];

/** The email set like a letter: who, to whom, when, then the words, then what was enclosed. */
export function Letter({ entry }: { readonly entry: Entry }) {
  const [view, setView] = useState<View>('message');
  return (
    <section class="letter" aria-label="The email">
      <LetterHead entry={entry} />
      <Tabs label="Ways to read it" tabs={VIEWS} open={view} onOpen={setView}>
        <LetterBody entry={entry} view={view} />
      </Tabs>
      <Attachments entry={entry} />
    </section>
  );
}

function LetterHead({ entry }: { readonly entry: Entry }) {
  return (
    <dl class="letter__head">
      <People term="From" people={entry.from} />
      <People term="To" people={entry.to} />
      {entry.cc.length > 0 && <People term="Cc" people={entry.cc} />}
      {entry.bcc.length > 0 && <People term="Bcc" people={entry.bcc} />}
      <dt>Date</dt>
      <dd>
        <LetterDate entry={entry} />
      </dd>
    </dl>
  );
}

/** Where the email has no date, the time of keeping must not look like one. */
function LetterDate({ entry: { happenedAt, happenedFrom } }: { readonly entry: Entry }) {
  if (happenedFrom === 'captured')
    return (
      <>
        Not known <span class="pc-soft">· kept on {formatDateTime(happenedAt)}</span>
      </>
    );
  if (happenedFrom === 'stated')
    return (
      <>
        {formatWeekday(happenedAt)} {formatDay(happenedAt)} <span class="pc-soft">· as you gave it</span>
      </>
    );
  return (
    <>
      {formatWeekday(happenedAt)} {formatDateTime(happenedAt)}
    </>
  );
}

function People({ term, people }: { readonly term: string; readonly people: readonly Correspondent[] }) {
  return (
    <>
      <dt>{term}</dt>
      <dd dir="auto">
        {people.length === 0 && <span class="pc-soft">not given</span>}
        {people.map(({ name, address }, at) => (
          <span class="letter__person" key={`${at} ${address}`}>
            {name && <bdi>{name}</bdi>} {/* A page reading mostly knows the names alone. */}
            {address && <bdi class={name ? 'pc-soft' : ''}>{name ? `<${address}>` : address}</bdi>}
          </span>
        ))}
      </dd>
    </>
  );
}

function LetterBody({ entry, view }: { readonly entry: Entry; readonly view: View }) {
  const services = useServices();
  const body = useAnswered(entry.originalSha256, () => services.readBody(entry));
  if (view === 'source') return <SourcePanel entry={entry} />;
  if (view === 'journal') return <JournalPanel entry={entry} />;
  if (!body) return <p class="pc-soft">Reading the original…</p>;
  if (!body.ok) return <Notice {...body.error} />;
  if (view === 'headers') return <HeadersPanel headers={body.value.headers} />;
  if (view === 'text') return <PlainText text={body.value.text} />;
  return <MessagePanel entry={entry} body={body.value} />;
}
