import type { Entry, EntryId } from '../../utils/domain/index.ts';
import { formatDateTime } from '../../utils/domain/dates.ts';
import { subjectOf } from '../../utils/domain/subject.ts';
import { routeHref } from '../shell/routes.ts';

/** Finds an entry of the record, in the bin or not. */
export type EntryOf = (id: EntryId) => Entry | undefined;

/** An entry in a sentence: its subject as a link, and its day and time. */
export function EntryLink({ entry }: { readonly entry: Entry | undefined }) {
  if (!entry) return <>an entry that is no longer here</>;
  return (
    <>
      <a href={routeHref({ view: 'entry', id: entry.id })} dir="auto">
        {subjectOf(entry)}
      </a>
      {entry.removedAt !== undefined && ' (in the bin)'}, {formatDateTime(entry.happenedAt)}
    </>
  );
}
