import { useEffect, useMemo, useState } from 'preact/hooks';
import { clockMailsOf } from '../../utils/clocks/clock-mails.ts';
import { calendarsOf } from '../../utils/clocks/calendars/calendars.ts';
import { countClocks, type CountedClock, type CountingSources } from '../../utils/clocks/counted-clock.ts';
import type { Day } from '../../utils/clocks/day.ts';
import { proposeClocks, type Proposal } from '../../utils/clocks/propose.ts';
import { relevanceOf } from '../../utils/clocks/relevance.ts';
import { RULE_SETS } from '../../utils/clocks/rules/rule-sets.ts';
import type { ClockRecords } from '../../utils/domain/clock.ts';
import { londonDay } from '../../utils/domain/dates.ts';
import type { MatterId } from '../../utils/domain/index.ts';
import { ownAddressesOf } from '../../utils/domain/own-mail.ts';
import { useServices, type TimelineState } from '../services.tsx';

const NOTHING: ClockRecords = { clocks: [], refused: new Set(), watches: [], terms: [] };

/** A matter's clocks as the store has them, now and whenever they change; null until they were first read. */
export function useClockRecords(matterId: MatterId): ClockRecords | null {
  const { clocks } = useServices();
  const [records, setRecords] = useState<ClockRecords | null>(null);
  useEffect(() => {
    const closing = new AbortController();
    clocks.watch(matterId, closing.signal, setRecords);
    return () => closing.abort();
  }, [clocks, matterId]);
  return records;
}

/** Today in England. Asked when a view is drawn: a page left open over midnight is right at its next drawing. */
export function useToday(): Day {
  return londonDay(useServices().now());
}

/** What clocks are counted with: the rules, today, and the school's terms where they are entered. */
export function useCountingSources(records: ClockRecords | null): CountingSources {
  const today = useToday();
  const { terms } = records ?? NOTHING;
  return useMemo(() => ({ ruleSets: RULE_SETS, today, calendars: calendarsOf(terms) }), [terms, today]);
}

/** Every clock with what is counted from it. */
export function useCountedClocks(records: ClockRecords | null): readonly CountedClock[] {
  const sources = useCountingSources(records);
  const { clocks } = records ?? NOTHING;
  return useMemo(() => countClocks(clocks, sources), [clocks, sources]);
}

/** What the user may agree to start or end, from all that is on the timeline. */
export function useProposals(state: TimelineState, records: ClockRecords | null): readonly Proposal[] {
  const mails = useMemo(() => {
    const own = ownAddressesOf(state.entries, state.parties);
    const isRelevant = relevanceOf(RULE_SETS);
    return clockMailsOf({ entries: state.entries, texts: state.searchTexts, own, isRelevant });
  }, [state.entries, state.parties, state.searchTexts]);
  return useMemo(() => {
    if (!records) return [];
    const { clocks, refused } = records;
    return proposeClocks({ mails, clocks, refused, ruleSets: RULE_SETS });
  }, [mails, records]);
}
