import { useState } from 'preact/hooks';
import { computeDue, NoSchoolCalendar } from '../../utils/clocks/compute-due.ts';
import { CalendarTooShort } from '../../utils/clocks/count.ts';
import type { Proposal } from '../../utils/clocks/propose.ts';
import { findRule } from '../../utils/clocks/rules/rule-sets.ts';
import type { Rule } from '../../utils/clocks/types.ts';
import { formatDayOnly } from '../../utils/clocks/words.ts';
import type { Clock } from '../../utils/domain/clock.ts';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { Agree } from './use-agree.ts';

export interface ProposalLineProps {
  readonly proposal: Proposal;
  readonly clocks: readonly Clock[];
  readonly agree: Agree;
}

/** One proposal: what it is, the words that made us ask, a yes and a no. */
export function ProposalLine({ proposal, clocks, agree }: ProposalLineProps) {
  const [day, setDay] = useState(proposal.day ?? '');
  const rule = findRule(proposal.set, proposal.rule);
  if (!rule) return null;
  const isEnd = proposal.kind === 'end';
  const about = clocks.find(({ id }) => id === proposal.clockId)?.about ?? proposal.about;
  return (
    <li class="proposal__line">
      <div class="proposal__words">
        <p>
          {isEnd ? 'Ends' : 'Starts'}: <strong>{rule.title}</strong>
          {about && `: ${about}`}
          {!isEnd && day !== '' && <span class="pc-soft"> · {sayDue(rule, day)}</span>}
        </p>
        <p class="pc-small pc-soft">{sayBecause(proposal)}</p>
        {proposal.day === null && (
          <TextField label={`Which is ${rule.trigger.event}?`} type="date" value={day} onValue={setDay} />
        )}
      </div>
      <div class="proposal__answers">
        <Button disabled={day === ''} onClick={() => void agree.yes(proposal, { day, reason: '' })}>
          {isEnd ? 'Yes, it ended' : 'Start'}
          <span class="pc-hidden"> {rule.title}</span>
        </Button>
        <Button look="plain" onClick={() => void agree.no(proposal)}>
          No<span class="pc-hidden"> to {rule.title}</span>
        </Button>
      </div>
    </li>
  );
}

/** `due 20 October 2025`. Rules that need the school's terms say so. */
function sayDue(rule: Rule, day: string): string {
  try {
    return `due ${formatDayOnly(computeDue(rule, day).dueOn)}`;
  } catch (error) {
    if (error instanceof NoSchoolCalendar || error instanceof CalendarTooShort)
      return 'needs the school’s terms';
    throw error;
  }
}

function sayBecause({ because: { phrase, tag } }: Proposal): string {
  return phrase
    ? `Because it says “${phrase}”.`
    : `Because you tagged it ${tag ? '' : 'so'}“${(tag ?? '').replaceAll('-', ' ')}”.`;
}
