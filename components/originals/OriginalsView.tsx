// Giving emails that were kept as shown their originals: how to download one, where to drop it, what it was found to be.
// Comparing and keeping are asked of the services; nothing is kept here before the user says so.
import type { Entry, EntryId } from '../../utils/domain/index.ts';
import { formatDateTime } from '../../utils/domain/dates.ts';
import { routeHref } from '../shell/routes.ts';
import type { TimelineState } from '../services.tsx';
import { shownNames } from '../../utils/domain/entry-people.ts';
import { subjectOf } from '../../utils/domain/subject.ts';
import { counted } from '../../utils/domain/counted.ts';
import { FileDrop } from '../ui/FileDrop.tsx';
import { Notice } from '../ui/Notice.tsx';
import { SpokenProgress } from '../ui/SpokenProgress.tsx';
import { DownloadSteps, type DownloadSite } from './DownloadSteps.tsx';
import { OriginalResults } from './OriginalResults.tsx';
import type { OriginalsWork } from './use-originals.ts';

interface OriginalsViewProps {
  /** The entry that the user came from, or null for all that have no original. */
  readonly id: EntryId | null;
  readonly state: TimelineState;
  /** Takes a file that fits no entry along to the import page; returns why not, or null. */
  readonly onImport: (file: File) => string | null;
  /** Files compared so far, which outlive this view. */
  readonly work: OriginalsWork;
}

/** What was found for another entry is not shown at this one. */
const NOTHING = { items: [], failure: null } as const;

/** Downloaded emails for entries that were kept as shown. */
export function OriginalsView({ id, state, onImport, work }: OriginalsViewProps) {
  const { progress, take, stop, settle } = work;
  const { items, failure } = work.wished === id ? work : NOTHING;
  const waiting = state.entries.filter(({ fidelity }) => fidelity === 'as shown');
  const entry = state.entries.find((each) => each.id === id);
  const sites = sitesOf(entry ? [entry] : waiting);
  return (
    <div class="originals">
      <h1 tabIndex={-1}>{id === null ? 'Originals of emails kept as shown' : 'Add the original'}</h1>
      {entry ? <Wanted entry={entry} /> : <Waiting entries={waiting} />}
      {sites.map((site) => (
        <DownloadSteps key={site} site={site} />
      ))}
      <FileDrop
        label="Drop the downloaded emails here"
        hint="One or many, .eml or .msg. Nothing is added before you say so."
        accept=".eml,.msg,message/rfc822,application/vnd.ms-outlook"
        disabled={progress !== null}
        onFiles={(files) => void take(files, id)}
      />
      {progress && (
        <section class="card" aria-label="Progress">
          <SpokenProgress label="Comparing with your emails" {...progress} onCancel={stop} />
        </section>
      )}
      {failure && <Notice tone={failure.code === 'cancelled' ? 'calm' : 'soon'} urgent {...failure} />}
      <OriginalResults items={items} state={state} settle={settle} onImport={onImport} />
    </div>
  );
}

/** The mail sites to explain: those of the entries, and Outlook where there is none. */
function sitesOf(entries: readonly Entry[]): readonly DownloadSite[] {
  const isGmail = entries.filter(({ provenance }) => provenance.site === 'gmail').length;
  if (isGmail === 0) return ['outlook'];
  return isGmail === entries.length ? ['gmail'] : ['outlook', 'gmail'];
}

function Wanted({ entry }: { readonly entry: Entry }) {
  const isDone = entry.fidelity === 'original';
  return (
    <section class="card originals__wanted" aria-label="The email">
      <p class="originals__subject" dir="auto">
        <a href={routeHref({ view: 'entry', id: entry.id })}>{subjectOf(entry)}</a>
      </p>
      <p class="pc-small pc-soft">
        {shownNames(entry.from)} · {formatDateTime(entry.happenedAt)}
      </p>
      <p>{isDone ? 'This email has its original.' : 'This email is kept as the page showed it.'}</p>
    </section>
  );
}

function Waiting({ entries }: { readonly entries: readonly Entry[] }) {
  if (entries.length === 0)
    return <p>Every email on your timeline has its original. There is nothing to add.</p>;
  const count = counted(entries.length, 'email is', 'emails are');
  return (
    <details class="originals__waiting">
      <summary>{count} kept as shown, without an original</summary>
      <ul>
        {entries.map((entry) => (
          <li key={entry.id}>
            <a href={routeHref({ view: 'originals', id: entry.id })} dir="auto">
              {subjectOf(entry)}
            </a>{' '}
            <span class="pc-small pc-soft">
              {shownNames(entry.from)} · {formatDateTime(entry.happenedAt)}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
