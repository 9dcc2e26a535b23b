// The toolbar popup: wires what components/popup asks for. Wiring only.
import { render } from 'preact';
import type { PopupActions } from '../../components/popup/actions.ts';
import { Popup } from '../../components/popup/Popup.tsx';
import '../../components/ui/base.css';
import '../../components/popup/popup.css';
import { DEFAULT_MATTER_ID, fail, ok, type Failure } from '../../utils/domain/index.ts';
import { connectToBackground, connectToPage } from '../../utils/messaging/client.ts';
import type { ToPage } from '../../utils/messaging/protocol.ts';
import {
  askForMailSites,
  readActiveTab,
  readShortcut,
  sendToBackground,
  sendToTab,
  watchMailSites,
} from '../../utils/platform/browser.ts';
import { logError } from '../../utils/platform/log.ts';
import { attempt } from '../../utils/store/attempt.ts';
import { openDatabase } from '../../utils/store/database.ts';
import { createReader } from '../../utils/store/reader.ts';

/** Sites whose open mail can be kept; as in the manifest. */
const MAIL_SITES = ['https://mail.google.com/'];

const ELSEWHERE: Failure = {
  code: 'not-supported',
  happened: 'This tab does not show Gmail.',
  safe: '',
  next: 'Open an email in Gmail, then press this again.',
};

const NOT_LOADED: Failure = {
  code: 'extension-reloaded',
  happened: 'Gmail was open before Paperchain was installed or updated.',
  safe: 'Everything kept so far is safe.',
  next: 'Reload the Gmail tab, then press this again.',
};

type Tab = Awaited<ReturnType<typeof readActiveTab>>;

function makeActions(tab: Tab): PopupActions {
  const background = connectToBackground({ send: sendToBackground, isAlive: () => true });
  const page: ToPage = connectToPage({
    send: (message) => sendToTab(tab?.id ?? -1, message),
    isAlive: () => true,
  });
  return {
    checkTab: async () => {
      if (!tab || !MAIL_SITES.some((site) => tab.url.startsWith(site))) return fail(ELSEWHERE);
      return (await page.diagnose()).ok ? ok(null) : fail(NOT_LOADED);
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
