import { useMemo } from 'preact/hooks';
import type { CountedClock } from '../../utils/clocks/counted-clock.ts';
import { sayState, sayWhat, toneOf } from '../../utils/clocks/words.ts';
import type { ClockRecords } from '../../utils/domain/clock.ts';
import type { Entry } from '../../utils/domain/index.ts';
import { isFromOwn, ownAddressesOf } from '../../utils/domain/own-mail.ts';
import type { TimelineState } from '../services.tsx';
import { AwaitAnswer } from './AwaitAnswer.tsx';
import { ProposalLines } from './ProposalLines.tsx';
import { StrayMark } from './StrayMark.tsx';
import { strayMarks } from './stray-marks.ts';
import { useAgree } from './use-agree.ts';
import { useClockRecords, useCountedClocks, useProposals } from './use-clocks.ts';

interface EntryClocksProps {
  readonly entry: Entry;
  readonly state: TimelineState;
}

/** The clocks of one entry: what it starts and ends, what it may start, and whether it waits for an answer. */
export function EntryClocks({ entry, state }: EntryClocksProps) {
  const records = useClockRecords(state.matter.id);
  if (!records) return null;
  return <Clocks entry={entry} state={state} records={records} />;
}

function Clocks({ entry, state, records }: EntryClocksProps & { readonly records: ClockRecords }) {
  const counted = useCountedClocks(records);
  const proposals = useProposals(state, records).filter(({ entryId }) => entryId === entry.id);
  const agree = useAgree(state.matter.id, records.clocks);
  const own = useMemo(() => ownAddressesOf(state.entries, state.parties), [state.entries, state.parties]);
  const isSent = isFromOwn(entry, own) && !entry.isDraft;
  const touched = counted.filter(
    ({ clock }) => clock.start.entryId === entry.id || clock.end?.entryId === entry.id,
  );
  if (touched.length === 0 && proposals.length === 0 && !isSent) return null;
  return (
    <section class="card" aria-labelledby="entry-clocks-title">
      <h2 id="entry-clocks-title" class="card__title">
        Clocks
      </h2>
      {touched.length > 0 && (
        <ul class="entry-clocks">
          {touched.map((each) => (
            <TouchedClock key={each.clock.id} counted={each} entry={entry} />
          ))}
        </ul>
      )}
      {proposals.length > 0 && (
        <ProposalLines proposals={proposals} entry={entry} records={records} agree={agree} />
      )}
      {isSent && <AwaitAnswer entry={entry} state={state} records={records} own={own} />}
    </section>
  );
}

function TouchedClock({ counted, entry }: { readonly counted: CountedClock; readonly entry: Entry }) {
  const { clock, rule } = counted;
  return (
    <li>
      {clock.start.entryId === entry.id ? 'Starts' : 'Ends'}{' '}
      <a href="#/clocks">{sayWhat(rule, clock.about)}</a>
      <span class={`entry-clocks__state entry-clocks__state--${toneOf(counted)}`}> {sayState(counted)}</span>
      {strayMarks(counted, entry).map((stray) => (
        <StrayMark key={stray.end} clock={clock} stray={stray} entry={entry} />
      ))}
    </li>
  );
}
