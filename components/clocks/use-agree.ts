import { findRule } from '../../utils/clocks/rules/rule-sets.ts';
import { sayWhat } from '../../utils/clocks/words.ts';
import type { Proposal } from '../../utils/clocks/propose.ts';
import type { Clock } from '../../utils/domain/clock.ts';
import { asEntryId, type MatterId } from '../../utils/domain/index.ts';
import { offerUndo, tellFailure, useAnswer } from '../shell/use-answer.tsx';
import { useServices } from '../services.tsx';

/** What a yes or a no to a proposal does. */
export interface Agree {
  /** `day`: the proposal's own, or the one the user gave with a reason. */
  yes(proposal: Proposal, mark: { readonly day: string; readonly reason: string }): Promise<void>;
  no(proposal: Proposal): Promise<void>;
}

function whatOf({ set, rule, about }: Pick<Proposal, 'set' | 'rule' | 'about'>): string {
  return sayWhat(findRule(set, rule) ?? { title: 'Clock' }, about);
}

/** Starts or ends clocks as the user agrees, and remembers refusals. */
export function useAgree(matterId: MatterId, clocks: readonly Clock[]): Agree {
  const services = useServices();
  const answer = useAnswer();
  const end = async (clock: Clock, mark: Clock['start']): Promise<void> => {
    if (!tellFailure(await services.clocks.save({ ...clock, end: mark }, clock.id), answer)) return;
    offerUndo({ message: 'Clock ended.', undo: () => services.clocks.save(clock, clock.id) }, answer);
  };
  const start = async ({ set, rule, about }: Proposal, mark: Clock['start']): Promise<void> => {
    const draft = { matterId, set, rule, about, start: mark, end: null, disputed: false };
    const saved = await services.clocks.save(draft, null);
    if (!tellFailure(saved, answer)) return;
    const undo = () => services.clocks.remove(saved.value.id);
    offerUndo({ message: `Started: ${whatOf({ set, rule, about })}.`, undo }, answer);
  };
  return {
    yes: async (proposal, { day, reason }) => {
      const mark = { day, reason: reason.trim(), entryId: asEntryId(proposal.entryId) };
      const clock = clocks.find(({ id }) => id === proposal.clockId);
      await (clock ? end(clock, mark) : start(proposal, mark));
    },
    no: async (proposal) => {
      if (!tellFailure(await services.clocks.refuse(proposal.key, matterId), answer)) return;
      const undo = () => services.clocks.offerAgain(proposal.key, matterId);
      offerUndo({ message: `Not counted: ${whatOf(proposal)}.`, undo }, answer);
    },
  };
}
