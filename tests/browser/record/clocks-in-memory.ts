import type { ClockServices } from '../../../components/services/clocks.ts';
import { asClockId, type Clock, type ClockId, type ClockRecords } from '../../../utils/domain/clock.ts';
import { ok } from '../../../utils/domain/index.ts';

/** Clocks over plain arrays, with the clocks there are at the start. */
export function clocksInMemory(first: readonly Clock[] = []): ClockServices {
  let records: ClockRecords = { clocks: first, refused: new Set(), watches: [], terms: [] };
  let reminds = false;
  const watchers = new Set<(records: ClockRecords) => void>();
  const change = (next: Partial<ClockRecords>): void => {
    records = { ...records, ...next };
    for (const tell of watchers) tell(records);
  };
  const without = (id: ClockId): readonly Clock[] => records.clocks.filter((clock) => clock.id !== id);
  return {
    watch: (_matterId, signal, onRecords) => {
      watchers.add(onRecords);
      signal.addEventListener('abort', () => watchers.delete(onRecords), { once: true });
      onRecords(records);
    },
    save: async (draft, id) => {
      const clock = { ...draft, id: id ?? asClockId(`clock-${records.clocks.length + 1}`), madeAt: 0 };
      change({ clocks: [...without(clock.id), clock] });
      return ok(clock);
    },
    remove: async (id) => {
      change({ clocks: without(id) });
      return ok(null);
    },
    refuse: async (key) => {
      change({ refused: new Set([...records.refused, key]) });
      return ok(null);
    },
    offerAgain: async (key) => {
      change({ refused: new Set([...records.refused].filter((each) => each !== key)) });
      return ok(null);
    },
    saveWatch: async (watch) => {
      const others = records.watches.filter(({ entryId }) => entryId !== watch.entryId);
      change({ watches: [...others, { ...watch, madeAt: 0 }] });
      return ok(null);
    },
    saveTerms: async (terms) => {
      change({ terms });
      return ok(null);
    },
    remindsMe: async () => reminds,
    remindMe: async (on) => ok((reminds = on)),
    removeWatch: async (entryId) => {
      change({ watches: records.watches.filter((watch) => watch.entryId !== entryId) });
      return ok(null);
    },
  };
}
