import { londonDay } from '../../utils/domain/dates.ts';
import type { Entry, EntryId } from '../../utils/domain/index.ts';
import { formatDayOnly } from '../../utils/clocks/words.ts';
import { foldText } from '../../utils/domain/fold-text.ts';
import { parseQuery } from '../../utils/domain/parse-query.ts';
import { entryPeople } from '../../utils/domain/entry-people.ts';
import { searchableText } from '../../utils/domain/search-text.ts';
import { subjectOf } from '../../utils/domain/subject.ts';
import type { PickOption } from '../ui/PickList.tsx';

/** So many are shown at once; more words find the others. */
const MOST = 30;

/** Entries in which every word is found, newest first, each with its day and its people. */
export function findEntries(entries: readonly Entry[], words: string): readonly PickOption<EntryId>[] {
  const wanted = parseQuery(words);
  const found: Entry[] = [];
  for (const entry of entries.toSorted((one, other) => other.happenedAt - one.happenedAt)) {
    const text = wanted.length === 0 ? '' : foldText(searchableText(entry, ''));
    if (wanted.every((word) => text.includes(word))) found.push(entry);
    if (found.length === MOST) break;
  }
  return found.map((entry) => ({
    value: entry.id,
    label: subjectOf(entry),
    detail: `${formatDayOnly(londonDay(entry.happenedAt))} · ${entryPeople(entry, undefined)}`,
  }));
}
