// The toolbar popup: wires what components/popup asks for. Wiring only.
import { render } from 'preact';
import type { PopupActions, PopupFailure } from '../../components/popup/actions.ts';
import { Popup } from '../../components/popup/Popup.tsx';
import '../../components/ui/base.css';
import '../../components/popup/popup.css';
import { DEFAULT_MATTER_ID, fail, ok, type Failure, type Result } from '../../utils/domain/index.ts';
import {
  looksLikeOutlook,
  MAIL_SITE_WORDS,
  nameOfSite,
  ownHostOf,
  siteOfAddress,
} from '../../utils/domain/mail-hosts.ts';
import { connectToBackground, connectToPage } from '../../utils/messaging/client.ts';
import type { ToPage } from '../../utils/messaging/protocol.ts';
import {
  askForMailSites,
  readActiveTab,
  readShortcut,
  reloadTab,
  sendToBackground,
  sendToTab,
  watchMailSites,
} from '../../utils/platform/browser.ts';
import { logError } from '../../utils/platform/log.ts';
import { askForHost, hasHost } from '../../utils/platform/own-hosts.ts';
import { attempt } from '../../utils/store/attempt.ts';
import { openDatabase } from '../../utils/store/database.ts';
import { createReader } from '../../utils/store/reader.ts';

const ELSEWHERE: Failure = {
  code: 'not-supported',
  happened: `This tab does not show ${MAIL_SITE_WORDS}.`,
  safe: '',
  next: `Open an email in ${MAIL_SITE_WORDS}, then press this again.`,
};

const NOT_ALLOWED: Failure = {
  code: 'not-supported',
  happened: 'Paperchain may not work on this page yet.',
  safe: '',
  next: '',
};

function notLoaded(site: string): Failure {
  return {
    code: 'extension-reloaded',
    happened: `${site} was open before Paperchain was installed or updated.`,
    safe: 'Everything kept so far is safe.',
    next: `Reload the ${site} tab, then press this again.`,
  };
}

type Tab = Awaited<ReturnType<typeof readActiveTab>>;

/** Whether the tab can be asked to keep something: a mail site, known or the user's own, with our script in it. */
async function checkTab(tab: Tab, page: ToPage): Promise<Result<null, PopupFailure>> {
  const site = tab ? siteOfAddress(tab.url) : null;
  if (site !== null) return (await page.diagnose()).ok ? ok(null) : fail(notLoaded(nameOfSite(site)));
  const host = tab ? ownHostOf(tab.url) : null;
  if (!tab || host === null) return fail(ELSEWHERE);
  const isAllowed = await hasHost(host);
  if (isAllowed && (await page.diagnose()).ok) return ok(null);
  const ownHost = { host, isAllowed, looksLikeOutlook: looksLikeOutlook(tab.url) };
  const reason = ownHost.looksLikeOutlook ? NOT_ALLOWED : ELSEWHERE;
  return fail({ ...(isAllowed ? notLoaded(nameOfSite('outlook')) : reason), ownHost });
}

function makeActions(tab: Tab): PopupActions {
  const background = connectToBackground({ send: sendToBackground, isAlive: () => true });
  const page: ToPage = connectToPage({
    send: (message) => sendToTab(tab?.id ?? -1, message),
    isAlive: () => true,
  });
  return {
    checkTab: () => checkTab(tab, page),
    allowHost: askForHost,
    reloadTab: async () => {
      if (tab) await reloadTab(tab.id);
      window.close();
    },
    watchSites: watchMailSites,
    allowSites: askForMailSites,
    keep: () => page.keepOpenMessage(),
    countKept: () =>
      attempt(async () => {
        const database = await openDatabase();
        return createReader(database).countEntries(DEFAULT_MATTER_ID);
      }),
    openTimeline: (entryId) => background.openTimeline(entryId),
    diagnose: async () => {
      const found = await page.diagnose();
      return found.ok ? found.value : { site: 'unknown', lines: [found.error.happened] };
    },
    copy: async (text) =>
      navigator.clipboard.writeText(text).then(
        () => true,
        () => false,
      ),
  };
}

async function start(): Promise<void> {
  const root = document.getElementById('popup');
  if (!root) throw new Error('popup.html has no #popup');
  const [tab, shortcut] = await Promise.all([readActiveTab(), readShortcut('keep-open-mail')]);
  render(<Popup actions={makeActions(tab)} shortcut={shortcut} />, root);
}

start().catch((error: unknown) => logError('popup', error));
