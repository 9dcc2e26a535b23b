import type { Clock, ClockId, ClockRecords, Watch } from '../../utils/domain/clock.ts';
import type { SchoolTerms } from '../../utils/domain/school-terms.ts';
import type { EntryId, Failure, MatterId, Result } from '../../utils/domain/index.ts';

/** Time limits of a matter. When each is due is counted from its rule by whoever shows it. */
export interface ClockServices {
  /** Calls back at once and on every change, until the signal aborts. */
  watch(matterId: MatterId, signal: AbortSignal, onRecords: (records: ClockRecords) => void): void;
  /** Saves a changed clock, or a new one when `id` is null. */
  save(clock: Omit<Clock, 'id' | 'madeAt'>, id: ClockId | null): Promise<Result<Clock, Failure>>;
  remove(id: ClockId): Promise<Result<null, Failure>>;
  /** A proposal was refused: it is not made again. */
  refuse(key: string, matterId: MatterId): Promise<Result<null, Failure>>;
  /** Takes a refusal back: the proposal may be made again. */
  offerAgain(key: string, matterId: MatterId): Promise<Result<null, Failure>>;
  /** Lets a sent mail wait for an answer. */
  saveWatch(watch: Omit<Watch, 'madeAt'>): Promise<Result<null, Failure>>;
  /** The days on which the school meets, for limits in school days. */
  saveTerms(terms: SchoolTerms): Promise<Result<null, Failure>>;
  /** Whether the browser shows notices of what is due. */
  remindsMe(): Promise<boolean>;
  /** Turns notices on (the browser asks) or off; gives what is now so. Call it first thing in a click. */
  remindMe(on: boolean): Promise<Result<boolean, Failure>>;
  removeWatch(entryId: EntryId): Promise<Result<null, Failure>>;
}
