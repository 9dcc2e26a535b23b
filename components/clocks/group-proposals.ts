import { countClock, type CountingSources } from '../../utils/clocks/counted-clock.ts';
import type { Proposal } from '../../utils/clocks/propose.ts';
import type { Due } from '../../utils/clocks/types.ts';
import { asClockId } from '../../utils/domain/clock.ts';
import { DEFAULT_MATTER_ID } from '../../utils/domain/index.ts';

/** Proposals one email makes, shown together. */
export interface ProposalGroup {
  readonly entryId: string;
  readonly proposals: readonly Proposal[];
}

/** Groups proposals by email, in the order they came. */
export function groupProposals(proposals: readonly Proposal[]): readonly ProposalGroup[] {
  const groups = new Map<string, Proposal[]>();
  for (const proposal of proposals) {
    const group = groups.get(proposal.entryId);
    if (group) group.push(proposal);
    else groups.set(proposal.entryId, [proposal]);
  }
  return [...groups].map(([entryId, own]) => ({ entryId, proposals: own }));
}

/** When a proposed clock would be due, counted from a day; null when it cannot be counted. */
export function dueOfProposal({ set, rule }: Proposal, day: string, sources: CountingSources): Due | null {
  const start = { day, entryId: null, reason: '' };
  const facts = {
    id: asClockId('proposed'),
    matterId: DEFAULT_MATTER_ID,
    about: '',
    disputed: false,
    madeAt: 0,
  };
  return countClock({ ...facts, set, rule, start, end: null }, sources)?.due ?? null;
}

/** An answer to it still changes what lies ahead: its limit has not passed, or it ends a clock that runs. */
function isAhead(proposal: Proposal, sources: CountingSources): boolean {
  if (proposal.kind === 'end') return true;
  const due = proposal.day === null ? null : dueOfProposal(proposal, proposal.day, sources);
  return due !== null && due.dueOn >= sources.today;
}

/** What an order of groups needs besides counting. `happenedAt`: when an email was sent, ms. */
export interface OrderSources extends CountingSources {
  readonly happenedAt: (entryId: string) => number;
}

/** Emails with a limit still ahead first, then the newest: only a few are shown at once. */
export function orderGroups(
  groups: readonly ProposalGroup[],
  { happenedAt, ...sources }: OrderSources,
): readonly ProposalGroup[] {
  return groups
    .map((group) => ({
      group,
      ahead: group.proposals.some((proposal) => isAhead(proposal, sources)),
      at: happenedAt(group.entryId),
    }))
    .toSorted((one, other) => Number(other.ahead) - Number(one.ahead) || other.at - one.at)
    .map(({ group }) => group);
}
