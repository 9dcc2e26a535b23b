import type { Proposal } from '../../utils/clocks/propose.ts';

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
