import { useState } from 'preact/hooks';
import type { Proposal } from '../../utils/clocks/propose.ts';
import type { Rule } from '../../utils/clocks/types.ts';
import type { Entry } from '../../utils/domain/index.ts';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { DayLimits } from './mark-draft.ts';
import { sayMarkDay } from './say-day.ts';

/** The day a proposal counts from, as the user may have changed it. */
interface Given {
  readonly day: string;
  readonly reason: string;
}

export interface ProposalDayProps {
  readonly proposal: Proposal;
  readonly rule: Rule;
  /** The rule's title with what it is about: several of one rule may be asked about. */
  readonly what: string;
  readonly entry: Entry;
  readonly given: Given;
  readonly limits: DayLimits;
  readonly problem: string | undefined;
  /** Another day than the proposed one, without a reason yet. */
  readonly isUnexplained: boolean;
  readonly onGiven: (given: Given) => void;
}

/** Which day counts, said before the yes; it can be changed with a reason, and is asked for where the email names none. */
export function ProposalDay(props: ProposalDayProps) {
  const { proposal, rule, what, entry, given } = props;
  const [isChanging, setChanging] = useState(false);
  const isEnd = proposal.kind === 'end';
  if (proposal.day === null) return <DayField {...props} label={`Which is ${rule.trigger.event}?`} />;
  if (!isChanging)
    return (
      <p class="pc-small">
        {isEnd ? 'Ended: ' : 'Counted from: '}
        {sayMarkDay(given.day, entry, isEnd ? null : rule)}{' '}
        <Button look="plain" onClick={() => setChanging(true)}>
          Change the day<span class="pc-hidden"> of {what}</span>
        </Button>
      </p>
    );
  return <ChangedDay {...props} />;
}

function ChangedDay(props: ProposalDayProps) {
  const { proposal, rule, given, isUnexplained, onGiven } = props;
  return (
    <>
      <DayField
        {...props}
        label={proposal.kind === 'end' ? 'Day on which it was done' : `Counted from ${rule.trigger.event}`}
      />
      <TextField
        label="Why this day"
        error={isUnexplained ? 'Please say why.' : undefined}
        value={given.reason}
        onValue={(reason) => onGiven({ ...given, reason })}
      />
    </>
  );
}

function DayField({ label, given, limits, problem, onGiven }: ProposalDayProps & { readonly label: string }) {
  return (
    <TextField
      label={label}
      type="date"
      {...limits}
      error={problem}
      value={given.day}
      onValue={(day) => onGiven({ ...given, day })}
    />
  );
}
