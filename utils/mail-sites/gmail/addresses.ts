import type { MessageIds } from '../types.ts';
import { hexToDecimal, isUnsettled } from './ids.ts';

/** The account's own address. A window of its own may stand at `/mail/u/1/popout`, where Gmail answers nothing. */
export const baseOf = ({ origin, pathname }: Pick<Location, 'origin' | 'pathname'>): string =>
  origin + pathname.replace(/popout$/, '');

/** True for a conversation in a window of its own: `/mail/u/1/popout?…&th=…`, or `?view=btop&…&th=…`. */
export const isOwnWindow = ({ pathname, search }: Pick<Location, 'pathname' | 'search'>): boolean =>
  /(?:\/popout|[?&]view=btop\b).*[?&]th=/.test(pathname + search);

/**
 * Addresses of a message's source, best first. The path is kept as it is: it names the account (`/mail/u/1/`) or a
 * delegated mailbox. The shape is that of Gmail's own "Download original"; neither form needs a key of the session.
 */
export function sourceAddresses(
  page: Pick<Location, 'origin' | 'pathname'>,
  ids: MessageIds,
): readonly string[] {
  const base = `${baseOf(page)}?view=att`;
  const tail = 'attid=0&disp=comp&safe=1&zw';
  const { messageId, otherIds } = ids;
  const permanent = otherIds.find((id) => id.startsWith('msg-')) ?? `msg-f:${hexToDecimal(messageId)}`;
  if (isUnsettled(messageId)) return [`${base}&permmsgid=${messageId}&${tail}`];
  return [`${base}&th=${messageId}&${tail}`, `${base}&permmsgid=${permanent}&${tail}`];
}
