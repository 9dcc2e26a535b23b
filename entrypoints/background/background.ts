import type { MakeId } from '../../utils/domain/index.ts';
import type { Database } from '../../utils/store/schema.ts';

/** What the handlers are built with: the store, opened when needed, the clock and ids. */
export interface Background {
  readonly openStore: () => Promise<Database>;
  /** Instant, ms since 1970. */
  readonly now: () => number;
  readonly makeId: MakeId;
}
