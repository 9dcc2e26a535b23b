import { useState } from 'preact/hooks';
import type { Proposal } from '../../utils/clocks/propose.ts';
import { findRule } from '../../utils/clocks/rules/rule-sets.ts';
import type { Due, Rule } from '../../utils/clocks/types.ts';
import { formatDayOnly, sayWhat } from '../../utils/clocks/words.ts';
import type { ClockRecords } from '../../utils/domain/clock.ts';
import type { Entry } from '../../utils/domain/index.ts';
import { Button } from '../ui/Button.tsx';
import { dueOfProposal } from './group-proposals.ts';
import { endDays, endProblem, likelyDays, startProblem } from './mark-draft.ts';
import { ProposalDay } from './ProposalDay.tsx';
import type { Agree } from './use-agree.ts';
import { useCountingSources } from './use-clocks.ts';

export interface ProposalLineProps {
  readonly proposal: Proposal;
  readonly entry: Entry;
  readonly records: ClockRecords;
  readonly agree: Agree;
}

/** One proposal: what it is, the words that made us ask, the day it counts from, a yes and a no. */
export function ProposalLine({ proposal, entry, records, agree }: ProposalLineProps) {
  const [given, setGiven] = useState({ day: proposal.day ?? '', reason: '' });
  const sources = useCountingSources(records);
  const rule = findRule(proposal.set, proposal.rule);
  if (!rule) return null;
  const isEnd = proposal.kind === 'end';
  const clock = records.clocks.find(({ id }) => id === proposal.clockId);
  const about = clock?.about ?? proposal.about;
  const what = sayWhat(rule, about);
  const limits = clock ? endDays(clock.start.day, rule, sources.today) : likelyDays(sources.today);
  const problem = clock
    ? endProblem(given.day, limits, sources.today)
    : startProblem(given.day, sources.today);
  const isUnexplained = proposal.day !== null && given.day !== proposal.day && given.reason.trim() === '';
  const isReady = given.day !== '' && problem === undefined && !isUnexplained;
  const due = isEnd || !isReady ? null : dueOfProposal(proposal, given.day, sources);
  return (
    <li class="proposal__line">
      <div class="proposal__words">
        <p>
          {isEnd ? 'Ends' : 'Starts'}: <strong>{rule.title}</strong>
          {about && <span dir="auto">{`: ${about}`}</span>}
          {!isEnd && isReady && (
            <span class="pc-soft">
              {' · '}
              {due ? sayFrom(rule, due) : 'needs the school’s terms'}
            </span>
          )}
        </p>
        <p class="pc-small pc-soft">{sayBecause(proposal)}</p>
        <ProposalDay
          proposal={proposal}
          rule={rule}
          what={what}
          entry={entry}
          given={given}
          limits={limits}
          problem={problem}
          isUnexplained={isUnexplained}
          onGiven={setGiven}
        />
      </div>
      <div class="proposal__answers">
        <Button disabled={!isReady} onClick={() => void agree.yes(proposal, given)}>
          {isEnd ? 'Yes, it ended' : 'Start'}
          <span class="pc-hidden"> {what}</span>
        </Button>
        <Button look="plain" onClick={() => void agree.no(proposal)}>
          No<span class="pc-hidden"> to {what}</span>
        </Button>
      </div>
    </li>
  );
}

function sayFrom({ lasting }: Rule, { dueOn }: Due): string {
  return `${lasting ? 'in force from' : 'due'} ${formatDayOnly(dueOn)}`;
}

function sayBecause({ because: { phrase, tag } }: Proposal): string {
  return phrase
    ? `Because it says “${phrase}”.`
    : `Because you tagged it ${tag ? '' : 'so'}“${(tag ?? '').replaceAll('-', ' ')}”.`;
}
