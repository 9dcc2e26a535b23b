import { createBulkUi } from '../capture/bulk/bulk-ui.tsx';
import { makeBulkPage, type BulkPage } from '../../utils/mail-page/bulk/bulk-page.ts';
import type { KeepTools } from '../../utils/mail-page/keep-message.ts';
import type { MailPage } from '../../utils/mail-page/session.ts';
import { systemNow } from '../../utils/platform/clock.ts';
import { holdAlone } from '../../utils/platform/locks.ts';

/** Keeping many conversations, wired to a page; null on a site that does not allow it. */
export type ConnectBulk = (
  reached: KeepTools & { readonly page: Document },
  page: () => MailPage | null,
  signal: AbortSignal,
) => BulkPage | null;

/** Given in by the content entrypoints of sites that can, so that the scripts of others do not carry it. */
export const connectBulk: ConnectBulk = (reached, page, signal) => {
  const { bulk } = reached.site;
  if (!bulk) return null;
  const ui = createBulkUi({
    page: document,
    signal,
    onWish: (wish) => void running.wish(wish),
    openTimeline: () => void reached.background.openTimeline(null),
  });
  const onKept = (...kept: Parameters<MailPage['noteKept']>): void => page()?.noteKept(...kept);
  const running = makeBulkPage({ ...reached, bulk, ui, now: systemNow, hold: holdAlone, onKept }, signal);
  return running;
};
