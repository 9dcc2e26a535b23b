import { londonDay } from './dates.ts';
import type { Entry } from './entry.ts';
import type { PaperKind } from './paper-words.ts';

/** Longest title of a paper, in characters. */
export const MOST_TITLE = 200;

/** What the user says of a paper, and may correct: no file can tell it. */
export interface PaperDetails {
  readonly kind: PaperKind;
  readonly title: string;
  /** Day on the paper, `YYYY-MM-DD`. */
  readonly day: string;
  /** True when the user sent or made it. */
  readonly isOwn: boolean;
}

/** False for what is with somebody: nobody sent a meeting or a call. */
export const hasSender = (kind: PaperKind): boolean => kind !== 'meeting' && kind !== 'call';

/** An entry that is no email. */
export type PaperEntry = Entry & { readonly kind: PaperKind };

/** True for an entry that is no email: a letter, a call, a note and so on. */
export const isPaper = (entry: Entry): entry is PaperEntry => entry.kind !== 'email';

/** What is said of a paper now. */
export function detailsOf({ kind, subject, happenedAt, isOwnPaper }: PaperEntry): PaperDetails {
  return { kind, title: subject, day: londonDay(happenedAt), isOwn: isOwnPaper ?? false };
}
