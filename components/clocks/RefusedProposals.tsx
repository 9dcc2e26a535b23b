import { readProposalKey } from '../../utils/clocks/proposal-key.ts';
import { findRule } from '../../utils/clocks/rules/rule-sets.ts';
import { sayWhat } from '../../utils/clocks/words.ts';
import type { ClockRecords } from '../../utils/domain/clock.ts';
import { formatDayShort } from '../../utils/domain/dates.ts';
import type { Entry } from '../../utils/domain/index.ts';
import { subjectOf } from '../../utils/domain/subject.ts';
import { routeHref } from '../shell/routes.ts';
import { tellFailure, useAnswer } from '../shell/use-answer.tsx';
import { useServices, type TimelineState } from '../services.tsx';
import { Button } from '../ui/Button.tsx';

interface RefusedProposalsProps {
  readonly state: TimelineState;
  readonly records: ClockRecords;
}

/** A refusal that can be told in words: what it would have started or ended, and by which email. */
interface Refusal {
  readonly key: string;
  readonly words: string;
  readonly entry: Entry;
}

function refusalOf(key: string, { state, records }: RefusedProposalsProps): Refusal | null {
  const of = readProposalKey(key);
  const entry = state.entries.find(({ id }) => id === of?.entryId);
  if (!of || !entry) return null;
  const about = of.kind === 'start' ? of : records.clocks.find(({ id }) => id === of.clockId);
  const rule = about && findRule(about.set, about.rule);
  if (!rule) return null;
  const words = `${of.kind === 'start' ? 'Starts' : 'Ends'}: ${sayWhat(rule, about.about)}`;
  return { key, words, entry };
}

/** What the user said no to, folded; each can be offered again. Nothing when there is none. */
export function RefusedProposals({ state, records }: RefusedProposalsProps) {
  const { clocks } = useServices();
  const answer = useAnswer();
  const refusals = [...records.refused].flatMap((key) => refusalOf(key, { state, records }) ?? []);
  if (refusals.length === 0) return null;
  const offer = async (key: string) => {
    if (tellFailure(await clocks.offerAgain(key, state.matter.id), answer))
      answer({ message: 'It is offered again.' });
  };
  return (
    <details class="refused">
      <summary>Refused ({refusals.length})</summary>
      <ul class="clocks__list">
        {refusals.map(({ key, words, entry }) => (
          <li key={key} class="proposal__line">
            <span class="proposal__words">
              <strong>{words}</strong>
              <span class="pc-soft">
                {' · '}
                {formatDayShort(entry.happenedAt)} ·{' '}
              </span>
              <a href={routeHref({ view: 'entry', id: entry.id })} dir="auto">
                {subjectOf(entry)}
              </a>
            </span>
            <Button onClick={() => void offer(key)}>
              Offer again<span class="pc-hidden"> {words}</span>
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
