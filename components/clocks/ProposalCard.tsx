import type { Proposal } from '../../utils/clocks/propose.ts';
import type { ClockRecords } from '../../utils/domain/clock.ts';
import { formatDayShort } from '../../utils/domain/dates.ts';
import type { Entry } from '../../utils/domain/index.ts';
import { routeHref } from '../shell/routes.ts';
import { entryPeople } from '../../utils/domain/entry-people.ts';
import { subjectOf } from '../../utils/domain/subject.ts';
import { ProposalLines } from './ProposalLines.tsx';
import type { Agree } from './use-agree.ts';

export interface ProposalCardProps {
  readonly entry: Entry;
  readonly proposals: readonly Proposal[];
  readonly records: ClockRecords;
  readonly agree: Agree;
}

/** What one email may start or end: each with the words that made us ask, a yes and a no. */
export function ProposalCard({ entry, proposals, records, agree }: ProposalCardProps) {
  return (
    <li class="proposal">
      <h3 class="proposal__mail" dir="auto">
        <a href={routeHref({ view: 'entry', id: entry.id })}>{subjectOf(entry)}</a>
      </h3>
      <p class="pc-small pc-soft">
        {formatDayShort(entry.happenedAt)} · {entryPeople(entry, undefined)}
      </p>
      <ProposalLines proposals={proposals} entry={entry} records={records} agree={agree} />
    </li>
  );
}
