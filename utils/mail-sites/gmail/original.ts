// The only place of this adapter that reaches the network: one address, the user's own Gmail, in the user's session.
import { fail, ok, type Result } from '../../domain/result.ts';
import { compareMail, identify, type Evidence, type PageFacts } from '../shared/same-mail.ts';
import { makeTurns } from '../shared/turns.ts';
import type { MessageIds, OpenMessage, OriginalSource, Reach, SiteFailure } from '../types.ts';
import { currentIds } from './conversation.ts';
import { gmailFailure } from './failures.ts';
import { sourceAddresses } from './addresses.ts';
import { fetchMail, type FetchedMail } from './fetch-mail.ts';
import { isUnsettled, UNSENT_VIEW } from './ids.ts';
import { listNotices } from './notices.ts';
import { readFacts } from './page-facts.ts';

/** Rest between two downloads; Gmail throttles bursts. The first click never waits. */
const REST = 250;
/** Ids change once, from draft to sent; more than that is another message. */
const MOST_ROUNDS = 2;
const turns = makeTurns();

/** Runs a download when its turn comes, with a rest before the next: one at a time, whoever asks. */
export function takeTurn<T>(download: () => Promise<T>, reach: Reach): Promise<T> {
  return turns.take(download, () => reach.wait(REST, reach.signal));
}

/**
 * The source of an opened message, proven to be a mail and to be this mail. One download at a time.
 * Fails with `cancelled`, `message-changed`, or what Gmail answered; nothing is changed in the mailbox.
 */
export async function fetchOriginal(
  message: OpenMessage,
  reach: Reach,
): Promise<Result<OriginalSource, SiteFailure>> {
  // What the page says now is what the user clicked on; later the element may show another message.
  const { hash } = message.element.ownerDocument.location;
  const facts = { ...readFacts(message.element), hash };
  return takeTurn(() => fetchAndProve(message, facts, reach), reach);
}

interface Clicked extends PageFacts {
  /** Gmail's route: which of its views it was. */
  readonly hash: string;
}

/**
 * A draft that is sent meanwhile changes its ids, and its old id may still give the draft: whenever the ids have
 * changed and the page still shows the same message, its new ids are asked.
 */
async function fetchAndProve(
  message: OpenMessage,
  facts: Clicked,
  reach: Reach,
): Promise<Result<OriginalSource, SiteFailure>> {
  let ids = settledIds(message);
  for (let round = 0; ids && round < MOST_ROUNDS; round += 1) {
    if (reach.signal.aborted) return fail(gmailFailure('cancelled'));
    const fetched = await fetchByIds(message.element.ownerDocument, ids, reach);
    const now = currentIds(message);
    if (now?.messageId === ids.messageId) return fetched.ok ? prove(fetched.value, message, facts) : fetched;
    if (!fetched.ok && fetched.error.code === 'cancelled') return fetched;
    ids = now && showsSameMail(facts, readFacts(message.element), ids) ? now : null;
  }
  return fail(gmailFailure('message-changed'));
}

/** Does the element, whose ids have changed, still show the message it showed? A draft's date moves when it is sent. */
function showsSameMail(before: PageFacts, now: PageFacts, ids: MessageIds): boolean {
  if (before.subject !== now.subject || before.senders[0] !== now.senders[0]) return false;
  return isUnsettled(ids.messageId) || before.dateText === now.dateText;
}

/** The ids to ask for: those of the click, or the ones its draft has got meanwhile. Null when the element shows something else. */
function settledIds(message: OpenMessage): MessageIds | null {
  const now = currentIds(message);
  if (now?.messageId === message.messageId) return now;
  return now && isUnsettled(message.messageId) ? now : null;
}

/** The source of a message by its ids: each address that may give it, until one does. Not proven to be any certain mail. */
export async function fetchByIds(
  page: Document,
  ids: MessageIds,
  reach: Reach,
): Promise<Result<FetchedMail, SiteFailure>> {
  const view = page.defaultView;
  if (!view) return fail(gmailFailure('message-changed'));
  let outcome: Result<FetchedMail, SiteFailure> = fail(gmailFailure('not-found'));
  for (const address of sourceAddresses(view.location, ids)) {
    outcome = await fetchMail(address, reach, view.navigator.onLine);
    if (outcome.ok || !['not-found', 'not-a-mail', 'site-error'].includes(outcome.error.code)) return outcome;
  }
  return outcome;
}

/**
 * Is it this mail? The ids are those the page has now; former ones are kept for finding it again. A heading of another
 * subject is still that of the conversation before, and so is its number.
 */
function prove(
  fetched: FetchedMail,
  message: OpenMessage,
  facts: Clicked,
): Result<OriginalSource, SiteFailure> {
  const evidence = compareMail(facts, fetched.mail.header);
  const identity = identify(evidence);
  const ids = currentIds(message);
  const renamed = ids?.messageId !== message.messageId;
  if (!ids || (renamed && identity === 'unproven')) return fail(gmailFailure('message-changed'));
  if (identity === 'another mail') return fail(anotherMail(evidence));
  const former = renamed ? [message.messageId, ...message.otherIds] : [];
  const otherIds = [...new Set([...ids.otherIds, ...former])].filter((id) => id !== ids.messageId);
  // What was made here keeps its first id once it is sent; where it was opened tells that it is not, or may not be.
  const draft =
    isUnsettled(ids.messageId) || (UNSENT_VIEW.test(facts.hash) && ids.otherIds.some(isUnsettled));
  const threadId = evidence.subject === 'different' ? '' : ids.threadId;
  return ok({
    source: fetched.mail.blob,
    ids: { ...ids, threadId, otherIds },
    method: 'message source',
    notices: listNotices({ ...fetched, identity, renamed, draft }),
    mayChange: fetched.endless ? 'cut off' : draft,
  });
}

function anotherMail({ sender, subject, date }: Evidence): SiteFailure {
  return gmailFailure('another-mail', { detail: `sender ${sender}, subject ${subject}, date ${date}` });
}
