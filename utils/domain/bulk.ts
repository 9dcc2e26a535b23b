import type { Failure } from './failure.ts';

/**
 * Who told of a message, and so what its original can be compared with. `guess`: nobody did; a number was tried that
 * is often right, and counts only when the original proves it.
 */
export type ToldBy = 'list row' | 'open conversation' | 'listing' | 'guess';

/** A message as the page or the site's own listing names it, before its original is there. */
export interface NamedMessage {
  readonly messageId: string;
  /** Other ids of the same message. */
  readonly otherIds: readonly string[];
  readonly toldBy: ToldBy;
  /** Addresses shown with it: its sender; in a list row, some of those who take part. */
  readonly people: readonly string[];
  /** The page's own words for the date, localised; empty where it does not say. */
  readonly dateText: string;
  /** Instant, ms since 1970, where a listing tells it. */
  readonly sentAt?: number;
  /** True for a draft, false for what was sent or received; absent where nobody tells. */
  readonly isDraft?: boolean;
}

/** What became of one message. `kept` is said only after the store has it. */
export type BulkState = 'waiting' | 'kept' | 'already kept' | 'not kept';

/** A message of a bulk with what became of it. */
export interface BulkMessage extends NamedMessage {
  readonly state: BulkState;
  /** Why it is `not kept`. */
  readonly reason?: Failure;
}

/** A conversation the user chose, as the page shows it. */
export interface ChosenConversation {
  readonly threadId: string;
  readonly subject: string;
  /** Messages it holds, as the page counts them; 0 when the page does not tell. */
  readonly count: number;
  /** Messages whose ids the page itself tells. */
  readonly known: readonly NamedMessage[];
  /** Why nothing of it can be kept, e.g. a draft that was never sent. */
  readonly refusal?: Failure;
}

/** A conversation of a bulk. */
export interface BulkConversation {
  readonly threadId: string;
  readonly subject: string;
  readonly count: number;
  readonly messages: readonly BulkMessage[];
  /** True when `messages` are all that can be named. */
  readonly listed: boolean;
  /** Messages it holds that nobody could name. */
  readonly missing: number;
  /** Why some are missing, or would be if a guess proves wrong. */
  readonly reason?: Failure;
}

/**
 * Keeping many conversations, as it lies in the store from the press of the button until the user has closed its
 * report: whatever is closed in the middle, the next page of the same account goes on with it.
 */
export interface BulkJob {
  readonly id: string;
  readonly site: string;
  /** Signed-in address, or `unknown`. */
  readonly account: string;
  /** Instants, ms since 1970. */
  readonly startedAt: number;
  readonly at: number;
  /** Every conversation of the visible list was ticked: there may be more on its other pages. */
  readonly wholePage: boolean;
  readonly conversations: readonly BulkConversation[];
}

/** A bulk before it has an id and a time. */
export type BulkDraft = Omit<BulkJob, 'id' | 'startedAt' | 'at'>;

/** One conversation of a bulk as it stands now. */
export interface BulkNote {
  readonly id: string;
  /** Its index among the conversations. */
  readonly place: number;
  readonly conversation: BulkConversation;
}

/** How far a bulk has come. Messages, except `settled`: conversations in which nothing is waiting. */
export interface BulkCounts {
  readonly settled: number;
  readonly kept: number;
  readonly alreadyKept: number;
  /** Named but not kept, or never named. */
  readonly notKept: number;
  /** Still to do; a guess for conversations that are not listed yet. */
  readonly waiting: number;
}

/** The chosen conversations as work to do: each message once, however many rows name it. */
export function planBulk(chosen: readonly ChosenConversation[]): readonly BulkConversation[] {
  const seen = new Set<string>();
  return chosen.map(({ threadId, subject, count, known, refusal }) => {
    const messages = known.filter(({ messageId }) => !seen.has(messageId) && seen.add(messageId));
    const repeated = known.length > 0 && messages.length === 0;
    return {
      threadId,
      subject,
      count: repeated ? 0 : count,
      messages: messages.map((message) => ({ ...message, state: 'waiting' })),
      listed: refusal !== undefined || repeated,
      missing: refusal ? Math.max(1, count) : 0,
      ...(refusal ? { reason: refusal } : {}),
    };
  });
}

/** True when nothing of the conversation is waiting. */
export function isSettled({ listed, messages }: BulkConversation): boolean {
  return listed && messages.every(({ state }) => state !== 'waiting');
}

/** True when something of the conversation could not be kept. */
export function hasFailed({ missing, messages }: BulkConversation): boolean {
  return missing > 0 || messages.some(({ state }) => state === 'not kept');
}

const countState = ({ messages }: BulkConversation, wanted: BulkState): number =>
  messages.filter(({ state }) => state === wanted).length;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** How far a bulk has come. */
export function countBulk({ conversations }: Pick<BulkJob, 'conversations'>): BulkCounts {
  const all = (state: BulkState): number => sum(conversations.map((each) => countState(each, state)));
  const unlisted = conversations.filter(({ listed }) => !listed);
  return {
    settled: conversations.filter(isSettled).length,
    kept: all('kept'),
    alreadyKept: all('already kept'),
    notKept: all('not kept') + sum(conversations.map(({ missing }) => missing)),
    waiting:
      all('waiting') +
      sum(unlisted.map(({ count, messages }) => Math.max(0, (count || 1) - messages.length))),
  };
}

const isForGood = ({ listed, reason }: BulkConversation): boolean =>
  listed && reason?.code === 'not-supported';

/** The bulk with everything that was not kept waiting again; what can never be kept (a draft) stays as it is. */
export function tryAgain(conversations: readonly BulkConversation[]): readonly BulkConversation[] {
  return conversations.map((each) => {
    if (!hasFailed(each) || isForGood(each)) return each;
    const { reason: _, ...rest } = each;
    const messages = rest.messages.map(({ reason, ...message }): BulkMessage =>
      message.state === 'not kept' ? { ...message, state: 'waiting' } : message,
    );
    return { ...rest, messages, missing: 0, listed: rest.listed && each.missing === 0 };
  });
}

/** The bulk with everything that is waiting given up for a reason. */
export function giveUp(
  conversations: readonly BulkConversation[],
  reason: Failure,
): readonly BulkConversation[] {
  return conversations.map((each) => {
    if (isSettled(each)) return each;
    const messages = each.messages.map((message): BulkMessage =>
      message.state === 'waiting' ? { ...message, state: 'not kept', reason } : message,
    );
    const missing = each.listed ? each.missing : Math.max(0, (each.count || 1) - messages.length);
    return { ...each, messages, missing, listed: true, ...(missing > 0 ? { reason } : {}) };
  });
}
