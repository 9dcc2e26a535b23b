import type { NamedMessage } from '../../../domain/bulk.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import { identifyNamed, readMarks, type NamedIdentity } from '../../shared/named-mail.ts';
import type { MessageContext, NamedOriginal, Reach, SiteFailure } from '../../types.ts';
import { gmailFailure, NEVER_SENT } from '../failures.ts';
import { isUnsettled } from '../ids.ts';
import { listNotices } from '../notices.ts';
import { fetchByIds, takeTurn } from '../original.ts';

/** What the proof is called in the record. */
const TELLERS = {
  'list row': 'the list',
  'open conversation': 'the open conversation',
  listing: 'Gmail’s own listing',
  guess: 'the rest of the conversation',
} as const satisfies Record<NamedMessage['toldBy'], string>;

/**
 * The source of a message that need not be open, proven to be a mail and not to contradict what is known of it. How it
 * was proven stands in `method`; a proof that rests on one thing only is a notice too.
 */
export async function fetchNamed(
  message: NamedMessage,
  context: MessageContext & { readonly page: Document },
  reach: Reach,
): Promise<Result<NamedOriginal, SiteFailure>> {
  if (message.isDraft) return fail(NEVER_SENT);
  if (isUnsettled(message.messageId)) return fail(NOT_SENT_YET);
  const ids = { messageId: message.messageId, threadId: context.threadId, otherIds: message.otherIds };
  const fetched = await takeTurn(() => fetchByIds(context.page, ids, reach), reach);
  if (!fetched.ok) return fetched;
  const { header, blob } = fetched.value.mail;
  const proof = identifyNamed(message, context, header);
  if (proof.identity === 'another mail') return fail(ANOTHER);
  const notices = listNotices({ ...fetched.value, identity: proof.identity, draft: false, renamed: false });
  const doubts = perhapsDraft(message);
  return ok({
    source: blob,
    ids,
    method: describeProof(message, proof),
    notices: [...notices, ...weakProof(message, proof), ...doubts],
    mayChange: fetched.value.endless ? 'cut off' : doubts.length > 0,
    marks: readMarks(header),
  });
}

/** A conversation names what was written in this account and never sent like what was sent. */
function perhapsDraft({ otherIds, isDraft }: NamedMessage): readonly string[] {
  if (isDraft !== undefined || !otherIds.some(isUnsettled)) return [];
  return ['This was written in this account. Gmail did not say whether it was sent or is still a draft.'];
}

const NOT_SENT_YET = gmailFailure('not-supported', {
  happened: 'This is a draft, or it was sent only a moment ago.',
  next: 'Once it is sent, open the conversation and press Keep there.',
});

const ANOTHER = gmailFailure('another-mail', {
  happened: 'Gmail gave another email than the one in the list.',
  next: 'Open the conversation and press Keep there.',
});

function describeProof({ toldBy }: NamedMessage, { agreed }: NamedIdentity): string {
  const compared = agreed.length > 0 ? agreed.join(', ') : 'nothing to compare';
  return `message source, not opened; compared with ${TELLERS[toldBy]}: ${compared}`;
}

function weakProof({ toldBy }: NamedMessage, { agreed }: NamedIdentity): readonly string[] {
  if (agreed.length !== 1) return [];
  return [`Kept without opening it. Only its ${agreed.join()} could be compared with ${TELLERS[toldBy]}.`];
}
