import type { EntryId, Sha256 } from './ids.ts';

export type JournalAction =
  | 'kept'
  | 'kept again'
  | 'upgraded'
  | 'edited'
  | 'removed'
  | 'restored'
  | 'bin emptied'
  | 'party saved'
  | 'tag saved'
  | 'rule saved'
  | 'clock saved'
  | 'clock removed'
  | 'proposal refused'
  | 'proposal offered again'
  | 'watch saved'
  | 'watch removed'
  | 'terms saved'
  | 'bundle plan saved'
  | 'matter renamed'
  | 'exported';

/** Before it is chained: what happened. `facts` is plain JSON without mail text. */
export interface JournalDraft {
  readonly action: JournalAction;
  readonly entryId: EntryId | null;
  readonly facts: Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
}

/** One line of the append-only journal; `hash` covers the line and `previousHash`, so a gap or an edit shows. */
export interface JournalLine extends JournalDraft {
  /** 1, 2, 3 … without gaps. */
  readonly number: number;
  readonly at: number;
  readonly previousHash: Sha256;
  readonly hash: Sha256;
}
