import { asMatterId, type MatterId } from './ids.ts';

/** One child's case: the timeline belongs to it. Most people have one. */
export interface Matter {
  readonly id: MatterId;
  /** Title on the timeline and on every export. */
  readonly title: string;
  /** Instant, ms since 1970. */
  readonly createdAt: number;
}

/** The matter that exists from the first start and needs no set-up. */
export const DEFAULT_MATTER_ID: MatterId = asMatterId('default');
export const DEFAULT_MATTER_TITLE = 'My record';
