import type { Proposal } from '../../utils/clocks/propose.ts';
import { ProposalLine, type ProposalLineProps } from './ProposalLine.tsx';

interface ProposalLinesProps extends Omit<ProposalLineProps, 'proposal'> {
  readonly proposals: readonly Proposal[];
}

/** All that one email may start or end, each with its yes and no. */
export function ProposalLines({ proposals, ...common }: ProposalLinesProps) {
  return (
    <ul class="proposal__list">
      {proposals.map((proposal) => (
        <ProposalLine key={proposal.key} proposal={proposal} {...common} />
      ))}
    </ul>
  );
}
