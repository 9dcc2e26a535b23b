import type { MessageIds } from '../types.ts';
import { hexToDecimal, isUnsettled } from './ids.ts';

/**
 * Addresses of a message's source, best first. The path is kept as it is: it names the account (`/mail/u/1/`) or a
 * delegated mailbox. The shape is that of Gmail's own "Download original"; neither form needs a key of the session.
 */
export function sourceAddresses(
  page: Pick<Location, 'origin' | 'pathname'>,
  ids: MessageIds,
): readonly string[] {
  const base = `${page.origin}${page.pathname}?view=att`;
  const tail = 'attid=0&disp=comp&safe=1&zw';
  const { messageId, otherIds } = ids;
  const permanent = otherIds.find((id) => id.startsWith('msg-')) ?? `msg-f:${hexToDecimal(messageId)}`;
  if (isUnsettled(messageId)) return [`${base}&permmsgid=${messageId}&${tail}`];
  return [`${base}&th=${messageId}&${tail}`, `${base}&permmsgid=${permanent}&${tail}`];
}
