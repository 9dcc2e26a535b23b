import { routeHref } from '../shell/routes.ts';
import { useAnswer } from '../shell/use-answer.tsx';
import type { TimelineState } from '../services.tsx';
import { CompareFile } from './CompareFile.tsx';
import { EntryLink, type EntryOf } from './EntryLink.tsx';
import { SureMatches } from './SureMatches.tsx';
import type { OriginalItem, SettleItem } from './use-originals.ts';
import { counted } from '../../utils/domain/counted.ts';

interface OriginalResultsProps {
  readonly items: readonly OriginalItem[];
  readonly state: TimelineState;
  readonly settle: SettleItem;
  /** Takes a file that fits no entry along to the import page; returns why not, or null. */
  readonly onImport: (file: File) => string | null;
}

/** What each file was found to be: what can be added first, then what needs a look, then the rest with reasons. */
export function OriginalResults({ items, state, settle, onImport }: OriginalResultsProps) {
  const entryOf: EntryOf = (id) => [...state.entries, ...state.binned].find((entry) => entry.id === id);
  const unsure = items.filter(({ match }) => match.found === 'unsure');
  const rest = items.filter(({ match }) => !['entry', 'unsure'].includes(match.found));
  return (
    <>
      <p class="originals__count" role="status">
        {countWords(items)}
      </p>
      <SureMatches
        items={items.filter(({ match }) => match.found === 'entry')}
        entryOf={entryOf}
        settle={settle}
      />
      {unsure.map((item) => (
        <CompareFile key={item.key} item={item} entryOf={entryOf} settle={settle} />
      ))}
      {rest.length > 0 && (
        <section class="card" aria-labelledby="originals-rest">
          <h2 id="originals-rest" class="card__title">
            Nothing to do with these
          </h2>
          <ul class="originals__rest">
            {rest.map((item) => (
              <li key={item.key}>
                <bdi class="originals__file">{item.match.file.name}</bdi>
                <Outcome match={item.match} entryOf={entryOf} onImport={onImport} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** Said aloud when files were compared or added. */
function countWords(items: readonly OriginalItem[]): string {
  if (items.length === 0) return '';
  const count = (test: (item: OriginalItem) => boolean): number => items.filter(test).length;
  const added = count(({ settled }) => settled?.is === 'added');
  const open = items.filter(({ settled }) => settled === null || settled.is === 'failed');
  const found = open.filter(({ match }) => match.found === 'entry').length;
  const looks = open.filter(({ match }) => match.found === 'unsure').length;
  const parts = [
    counted(items.length, 'file compared', 'files compared'),
    added > 0 && `${added} added`,
    found > 0 && `${found} can be added`,
    looks > 0 && `${counted(looks, 'needs', 'need')} your look`,
  ];
  return `${parts.filter(Boolean).join(', ')}.`;
}

interface OutcomeProps extends Pick<OriginalResultsProps, 'onImport'> {
  readonly match: OriginalItem['match'];
  readonly entryOf: EntryOf;
}

function Outcome({ match, entryOf, onImport }: OutcomeProps) {
  switch (match.found) {
    case 'already kept':
      return (
        <span>
          Already kept: <EntryLink entry={entryOf(match.entryId)} />
        </span>
      );
    case 'twice':
      return (
        <span>
          The same email as <bdi>{match.sameAs}</bdi>.
        </span>
      );
    case 'unreadable':
      return (
        <span>
          {match.reason.happened} {match.reason.next}
        </span>
      );
    default:
      return (
        <span>
          No email kept as shown fits it. <ImportLink file={match.file} onImport={onImport} />
        </span>
      );
  }
}

function ImportLink({ file, onImport }: Pick<OutcomeProps, 'onImport'> & { readonly file: File }) {
  const answer = useAnswer();
  const take = (event: Event) => {
    const refused = onImport(file);
    if (refused === null) return;
    event.preventDefault();
    answer({ message: refused });
  };
  return (
    <a href={routeHref({ view: 'import' })} onClick={take}>
      Import as a new entry
    </a>
  );
}
