import type { Entry, Party } from '../../utils/domain/index.ts';
import { formatDayShort, formatTime, formatWeekday } from '../../utils/domain/dates.ts';
import { Loop } from '../ui/Loop.tsx';
import { PartyShape } from '../ui/PartyShape.tsx';
import { AttachmentIcon, NoteIcon, PageIcon } from '../ui/icons.tsx';
import { Marked } from './Marked.tsx';
import { excerptAround } from './mark-matches.ts';
import { entryPeople } from '../../utils/domain/entry-people.ts';
import { foldText } from '../../utils/domain/fold-text.ts';
import { searchableText } from '../../utils/domain/search-text.ts';
import { subjectOf } from '../../utils/domain/subject.ts';
import { counted } from '../../utils/domain/counted.ts';

export interface TimelineRowProps {
  readonly entry: Entry;
  readonly party: Party | undefined;
  readonly href: string;
  readonly position: number;
  readonly shown: number;
  readonly silentDays: number;
  readonly words: readonly string[];
  /** The entry's full text, for the line around a find. */
  readonly text: string;
}

/** One entry: date, loop on the chain, subject, who to whom, the summary, small marks. */
export function TimelineRow(props: TimelineRowProps) {
  const { entry, position, shown, silentDays } = props;
  return (
    <>
      {silentDays > 0 && <p class="row__silence">{silentDays} days with nothing kept</p>}
      <article class="row" aria-posinset={position} aria-setsize={shown}>
        <RowDate at={entry.happenedAt} />
        <span class="row__loop">
          <Loop look="outline" size={28} />
          <PartyShape
            kind={props.party?.kind ?? 'other'}
            label={props.party?.name ?? 'No party yet'}
            size={10}
          />
        </span>
        <RowWords {...props} />
        <RowMarks entry={entry} />
      </article>
    </>
  );
}

function RowDate({ at }: { readonly at: number }) {
  const [day] = formatDayShort(at).split(' ');
  return (
    <time class="row__date" dateTime={new Date(at).toISOString()}>
      <span class="row__day">{day}</span> <span class="row__weekday">{formatWeekday(at)}</span>
    </time>
  );
}

function RowWords({ entry, party, href, words, text }: TimelineRowProps) {
  const people = entryPeople(entry, party);
  const line = entry.summary || entry.snippet;
  const found =
    words.length > 0
      ? findElsewhere({ entry, shown: `${entry.subject} ${people} ${line}`, words, text })
      : null;
  return (
    <div class="row__words">
      <h3 class="row__subject" dir="auto">
        <a href={href}>
          <Marked text={subjectOf(entry)} words={words} />
        </a>
      </h3>
      <p class="row__people" dir="auto">
        {entry.kind !== 'email' && <PageIcon size={16} />}
        <Marked text={people} words={words} />
      </p>
      {line && (
        <p class={entry.summary ? 'row__summary' : 'row__snippet'} dir="auto">
          <Marked text={line} words={words} />
        </p>
      )}
      {found && (
        <p class="row__found" dir="auto">
          <Marked text={found} words={words} />
        </p>
      )}
    </div>
  );
}

interface Sought {
  readonly entry: Entry;
  readonly shown: string;
  readonly words: readonly string[];
  readonly text: string;
}

/** The line in the rest of the entry that holds a word which the row does not show. */
function findElsewhere({ entry, shown, words, text }: Sought): string | null {
  const folded = foldText(shown);
  const hidden = words.filter((word) => !folded.includes(word));
  return hidden.length > 0 ? excerptAround(searchableText(entry, text), hidden) : null;
}

function RowMarks({ entry }: { readonly entry: Entry }) {
  const files = entry.attachments.filter(({ inline }) => !inline).length;
  const papers = entry.papers?.length ?? 0;
  return (
    <div class="row__marks">
      {entry.isDraft && <span class="fidelity">draft</span>}
      {entry.fidelity === 'as shown' && <span class="fidelity">as shown</span>}
      {entry.ownNote && <span class="fidelity">own note</span>}
      {files > 0 && (
        <span class="row__mark" title={counted(files, 'attachment')}>
          <AttachmentIcon size={16} />
          {files}
          <span class="pc-hidden">{files === 1 ? ' attachment' : ' attachments'}</span>
        </span>
      )}
      {papers > 1 && <span class="row__mark">{papers} files</span>}
      {entry.note && (
        <span class="row__mark" title="Private note">
          <NoteIcon size={16} />
          <span class="pc-hidden">private note</span>
        </span>
      )}
      <RowTime entry={entry} />
    </div>
  );
}

/** Of some things only the day is known. Where not even that is, the time of keeping must not look like a date. */
function RowTime({ entry: { happenedAt, happenedFrom } }: { readonly entry: Entry }) {
  if (happenedFrom === 'stated') return null;
  if (happenedFrom !== 'captured') return <span class="row__time">{formatTime(happenedAt)}</span>;
  return (
    <span class="row__mark" title="It stands on the day you kept it">
      date not known
    </span>
  );
}
