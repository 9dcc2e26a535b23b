import type { BulkConversation } from '../../domain/bulk.ts';
import type { Failure, KeptMessage, Result } from '../../domain/index.ts';
import type { BulkSite, MessageIds, Reach } from '../../mail-sites/types.ts';
import type { KeepTools } from '../keep-message.ts';

/** What a bulk works with. */
export interface BulkTools extends KeepTools {
  readonly page: Document;
  readonly bulk: BulkSite;
  /** Instant, ms since 1970. */
  readonly now: () => number;
  readonly onKept: (ids: MessageIds, kept: KeptMessage) => void;
}

/** What one conversation's work may use of the whole. */
export interface BulkWork {
  readonly tools: BulkTools;
  readonly reach: Reach;
  read(place: number): BulkConversation;
  /** Writes down how a conversation stands now; a failure means that nothing more should be done. */
  write(place: number, conversation: BulkConversation): Promise<Failure | null>;
  /** Asks the site, patiently: with a pause before, and with longer ones where it asks for them. */
  ask<T>(request: () => Promise<Result<T, Failure>>): Promise<Result<T, Failure>>;
  /** Counts what went wrong in a row; true when it is no use to go on. */
  isTrouble(failure: Failure | null): boolean;
}
