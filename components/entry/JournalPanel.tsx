import type { Entry, JournalLine } from '../../utils/domain/index.ts';
import { formatDateTime } from '../../utils/domain/dates.ts';
import { useServices } from '../services.tsx';
import { sayAction, sayFacts } from './journal-words.ts';
import { useAnswered } from './use-answered.ts';

/** What was done with this entry, when; the part of the journal that speaks of it. */
export function JournalPanel({ entry }: { readonly entry: Entry }) {
  const services = useServices();
  const lines = useAnswered(JSON.stringify(entry), () => services.readJournal(entry.id));
  if (!lines) return <p class="pc-soft">Reading the journal…</p>;
  return (
    <>
      <p class="letter__note">
        The journal is only ever added to, and each line carries the mark of the one before, so a gap or a
        change shows.
      </p>
      <ol class="journal">
        {lines.map((line) => (
          <JournalRow key={line.number} line={line} />
        ))}
      </ol>
    </>
  );
}

function JournalRow({ line }: { readonly line: JournalLine }) {
  const facts = sayFacts(line);
  return (
    <li class="journal__line">
      <span class="journal__action">{sayAction(line)}</span>{' '}
      <span class="pc-soft">{formatDateTime(line.at)}</span>
      {facts.length > 0 && (
        <p class="journal__facts" dir="auto">
          {facts.join(' · ')}
        </p>
      )}
      <p class="journal__hash" title={line.hash}>
        line {line.number} · mark {line.hash.slice(0, 12)}…
      </p>
    </li>
  );
}
