import { useMemo, useState } from 'preact/hooks';
import type { ClockRecords } from '../../utils/domain/clock.ts';
import type { TimelineState } from '../services.tsx';
import { Button } from '../ui/Button.tsx';
import { groupProposals, orderGroups } from './group-proposals.ts';
import { ProposalCard } from './ProposalCard.tsx';
import { useAgree } from './use-agree.ts';
import { useCountingSources, useProposals } from './use-clocks.ts';

/** So many emails are asked about at once; more would be a wall. */
const AT_FIRST = 3;

interface ProposalsSectionProps {
  readonly state: TimelineState;
  readonly records: ClockRecords;
}

/** Questions to the user: which clocks may start or end. Nothing when there is none. */
export function ProposalsSection({ state, records }: ProposalsSectionProps) {
  const [isWhole, setWhole] = useState(false);
  const sources = useCountingSources(records);
  const proposals = useProposals(state, records);
  const groups = useMemo(() => {
    const times = new Map(state.entries.map(({ id, happenedAt }) => [String(id), happenedAt]));
    return orderGroups(groupProposals(proposals), { ...sources, happenedAt: (id) => times.get(id) ?? 0 });
  }, [proposals, sources, state.entries]);
  const agree = useAgree(state.matter.id, records.clocks);
  if (groups.length === 0) return null;
  const shown = isWhole ? groups : groups.slice(0, AT_FIRST);
  return (
    <section class="proposals">
      <h2>
        May these be counted? <span class="pc-soft clocks__count">{groups.length}</span>
      </h2>
      <p class="pc-soft">Found in your emails. Nothing starts or ends without your yes.</p>
      <ul class="proposals__list">
        {shown.map(({ entryId, proposals }) => {
          const entry = state.entries.find(({ id }) => id === entryId);
          return (
            entry && (
              <ProposalCard
                key={entryId}
                entry={entry}
                proposals={proposals}
                records={records}
                agree={agree}
              />
            )
          );
        })}
      </ul>
      {shown.length < groups.length && (
        <Button look="plain" onClick={() => setWhole(true)}>
          Show all {groups.length} emails
        </Button>
      )}
    </section>
  );
}
