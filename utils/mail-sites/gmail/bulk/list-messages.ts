import type { ChosenConversation, NamedMessage } from '../../../domain/bulk.ts';
import type { FailureCode } from '../../../domain/index.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import type { ListedConversation, Reach, SiteFailure } from '../../types.ts';
import { gmailFailure } from '../failures.ts';
import { isUnsettled, normaliseHex } from '../ids.ts';
import { askListing, countPrinted } from './ask-listing.ts';
import type { Listing } from './parse-listing.ts';

/** What concerns every conversation: no use to go on with the next. */
const FOR_ALL: ReadonlySet<FailureCode> = new Set([
  'signed-out',
  'too-many-requests',
  'no-connection',
  'cancelled',
]);

/** What was written in this account has such a number: sent mail, and drafts that were never sent. */
const mayBeDraft = ({ messageId, otherIds }: NamedMessage): boolean =>
  isUnsettled(messageId) || otherIds.some(isUnsettled);

/**
 * Names every message of a conversation by the cheapest sure way: the page, where it names them all (a row of one
 * message, a conversation whose messages are open) and none of them can be a draft; else Gmail's own listing; else what is known, with the
 * conversation's own number tried as that of its first message, and how many are missing.
 */
export async function listMessages(
  page: Document,
  chosen: ChosenConversation,
  reach: Reach,
): Promise<Result<ListedConversation, SiteFailure>> {
  const { known, count, threadId } = chosen;
  const isAll = count > 0 && known.length >= count;
  if (isAll && !known.some(mayBeDraft)) return ok({ messages: known, missing: 0 });
  if (normaliseHex(threadId) === '')
    return ok(isAll ? { messages: known, missing: 0 } : withGap(chosen, known));
  const listing = await askListing(page, threadId, reach);
  if (listing.ok && holdsAll(listing.value, known))
    return ok({ messages: join(listing.value, known), missing: 0 });
  if (!listing.ok && FOR_ALL.has(listing.error.code)) return fail(listing.error);
  return ok(isAll ? { messages: known, missing: 0 } : await guess(page, chosen, reach));
}

/** A conversation may have grown since it was chosen, never lost what the page named. */
function holdsAll({ ids }: Listing, known: readonly NamedMessage[]): boolean {
  return known.every(({ messageId }) => isUnsettled(messageId) || ids.includes(messageId));
}

/** Listed messages with what page and listing say of them; those just sent, which the listing does not know yet, at the end. */
function join({ ids, facts, drafts }: Listing, known: readonly NamedMessage[]): readonly NamedMessage[] {
  const byId = new Map(known.map((each) => [each.messageId, each]));
  const listed = ids.map((messageId): NamedMessage => {
    const told = facts.get(messageId);
    const shown = byId.get(messageId);
    const isDraft = drafts.get(messageId);
    const named: NamedMessage = {
      ...(shown ?? { messageId, otherIds: [], toldBy: 'listing', people: [], dateText: '' }),
      ...(isDraft !== undefined && { isDraft }),
    };
    if (!told) return named;
    return {
      ...named,
      toldBy: 'listing',
      people: told.sender.includes('@') ? [told.sender] : [],
      ...(told.sentAt > 0 && { sentAt: told.sentAt }),
    };
  });
  return [...listed, ...known.filter(({ messageId }) => isUnsettled(messageId))];
}

/**
 * Without the listing: a conversation that began with a received mail has that mail's number. It is tried last, so that
 * the others can speak for it, and counts only if it proves to be of this conversation.
 */
async function guess(page: Document, chosen: ChosenConversation, reach: Reach): Promise<ListedConversation> {
  const { known, threadId, count } = chosen;
  const isKnown = known.some(({ messageId }) => messageId === threadId);
  const first: NamedMessage = {
    messageId: threadId,
    otherIds: [],
    toldBy: 'guess',
    people: [],
    dateText: '',
  };
  const messages = isKnown ? known : [...known, first];
  if (count > 0 && messages.length >= count) return { messages, missing: 0, reason: UNNAMED };
  const printed = await countPrinted(page, threadId, reach);
  return withGap({ ...chosen, count: Number.isNaN(printed) ? count : printed }, messages);
}

function withGap({ count }: ChosenConversation, messages: readonly NamedMessage[]): ListedConversation {
  const missing = count === 0 ? 1 : Math.max(0, count - messages.length);
  return { messages, missing, reason: UNNAMED };
}

/** Said of messages that nobody could name. */
const UNNAMED = gmailFailure('not-found', {
  happened: 'Gmail did not say which other emails are in this conversation.',
  next: 'Open the conversation, expand all its emails, then press Keep all there.',
});
