// The background: keeps what mail pages send, answers what they may know, and passes the shortcut on. Wiring only.
// Stopped by the browser at any moment, so it remembers nothing: the store is the only state.
import { defineBackground } from 'wxt/utils/define-background';
import { ok } from '../../utils/domain/index.ts';
import { connectToPage } from '../../utils/messaging/client.ts';
import { guardBackground } from '../../utils/messaging/guard.ts';
import type { PageToBackground } from '../../utils/messaging/protocol.ts';
import { serveCalls } from '../../utils/messaging/serve.ts';
import {
  listen,
  onCommand,
  onFirstInstall,
  openPage,
  readOwn,
  sendToTab,
  type Sender,
} from '../../utils/platform/browser.ts';
import { systemNow } from '../../utils/platform/clock.ts';
import { logError } from '../../utils/platform/log.ts';
import { followOwnHosts, isMailOrigin } from '../../utils/platform/own-hosts.ts';
import type { ClockNotice } from '../../utils/clocks/notices.ts';
import {
  followNotices,
  showNotice,
  startNotices,
  whenAlarmsMayBeLost,
} from '../../utils/platform/notices.ts';
import type { Background } from './background.ts';
import { keepNoticesOn, tellClocks } from './clock-notices.ts';
import { makeBulkHandlers } from './handlers/bulk.ts';
import { makeKeepHandlers } from './handlers/keep.ts';
import { makeRuleHandlers } from './handlers/rules.ts';
import { makeWordHandlers } from './handlers/words.ts';
import { makeStoreOpener } from './open-store.ts';

const openTimeline: PageToBackground['openTimeline'] = async (entryId) => {
  await openPage(entryId === null ? 'app.html#/' : `app.html#/entry/${entryId}`);
  return ok(null);
};

const openOriginals: PageToBackground['openOriginals'] = async (entryId) => {
  await openPage(`app.html#/originals/${encodeURIComponent(entryId)}`);
  return ok(null);
};

/** The shortcut: keeps the open mail of the tab it was pressed in. A tab without a mail page does nothing. */
function keepIn(tabId: number | null): void {
  if (tabId === null) return;
  const page = connectToPage({ send: (message) => sendToTab(tabId, message), isAlive: () => true });
  page.keepOpenMessage().catch((error: unknown) => logError('shortcut', error));
}

export default defineBackground({
  type: 'module',
  main() {
    const background: Background = {
      openStore: makeStoreOpener(),
      now: systemNow,
      makeId: () => crypto.randomUUID(),
    };
    const handlers: PageToBackground = {
      ...makeKeepHandlers(background),
      ...makeBulkHandlers(background),
      ...makeWordHandlers(background),
      ...makeRuleHandlers(background),
      openTimeline,
      openOriginals,
    };
    listen(
      serveCalls<Sender>({
        handlers: { ...handlers },
        guard: guardBackground(readOwn(), isMailOrigin),
        onError: logError,
      }),
    );
    followOwnHosts(logError);
    followNotices(
      () => {
        const show = ({ key, title, message }: ClockNotice) => showNotice(key, title, message);
        tellClocks(background, show).catch((error: unknown) => logError('notices', error));
      },
      () => void openPage('app.html#/clocks').catch((error: unknown) => logError('notices', error)),
    );
    whenAlarmsMayBeLost(() => {
      keepNoticesOn(background, startNotices).catch((error: unknown) => logError('notices', error));
    });
    onFirstInstall(() => void openPage('welcome.html').catch((error: unknown) => logError('welcome', error)));
    onCommand((command, tabId) => {
      if (command === 'keep-open-mail') keepIn(tabId);
    });
  },
});
