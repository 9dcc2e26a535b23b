// The wiring every mail site's content script shares: adapter, background and what is drawn become one running page.
// No rules and no looks of its own; only content entrypoints call it, each with its site.
import { createCaptureUi, type CaptureUi } from '../capture/capture-ui.ts';
import type { CaptureActions } from '../capture/actions.ts';
import type { Failure, KeepOutcome, Result } from '../../utils/domain/index.ts';
import { startMailPage, type MailPage } from '../../utils/mail-page/session.ts';
import type { MailSite, Reach } from '../../utils/mail-sites/types.ts';
import { connectToBackground } from '../../utils/messaging/client.ts';
import { guardPage } from '../../utils/messaging/guard.ts';
import type { PageToBackground } from '../../utils/messaging/protocol.ts';
import { serveCalls } from '../../utils/messaging/serve.ts';
import {
  listen,
  readExtensionId,
  readVersion,
  sendToBackground,
  type Sender,
} from '../../utils/platform/browser.ts';
import { wait } from '../../utils/platform/clock.ts';
import { logError } from '../../utils/platform/log.ts';
import type { ConnectBulk } from './connect-bulk.ts';

/** What the content entrypoint brings: its site, and the page's network in the user's session. */
export interface MailPageParts {
  readonly site: MailSite;
  readonly fetch: Reach['fetch'];
  /** Where the site allows keeping many at once. */
  readonly connectBulk?: ConnectBulk;
}

/** Puts a mail site's page together: what is read, what is drawn and who keeps. Everything ends with the signal. */
export function connectMailPage({ site, fetch, connectBulk }: MailPageParts, signal: AbortSignal): void {
  const background = connectToBackground({
    send: sendToBackground,
    isAlive: () => readExtensionId() !== null,
  });
  const page: { running: MailPage | null } = { running: null };
  const ui: CaptureUi = createCaptureUi({
    page: document,
    signal,
    onPress: (key) => void page.running?.press(key),
    actionsFor: (key, outcome) => actionsFor(key, outcome, { site, background, page: () => page.running }),
  });
  const reached = {
    site,
    background,
    page: document,
    version: readVersion(),
    reach: { fetch, wait },
  };
  const bulk = connectBulk?.(reached, () => page.running, signal);
  whenReady(signal, () => {
    page.running = startMailPage({ ...reached, ui, onLook: () => bulk?.look() }, signal);
    answerCalls(page.running, signal);
  });
}

function whenReady(signal: AbortSignal, start: () => void): void {
  if (document.readyState === 'loading')
    document.addEventListener('DOMContentLoaded', start, { once: true, signal });
  else start();
}

function answerCalls(page: MailPage, signal: AbortSignal): void {
  const handlers = {
    keepOpenMessage: () => page.keepOpenMessage(),
    diagnose: () => page.diagnose(),
  };
  const guard = guardPage(readExtensionId() ?? '');
  listen(serveCalls<Sender>({ handlers, guard, onError: logError }), signal);
}

interface Reached {
  readonly site: MailSite;
  readonly background: PageToBackground;
  readonly page: () => MailPage | null;
}

const NOT_THERE: Result<never, Failure> = {
  ok: false,
  error: {
    code: 'not-found',
    happened: 'This email is not kept.',
    safe: 'Nothing was changed.',
    next: 'Press Keep first.',
  },
};

/** What the panel of one message may ask for. The entry it speaks of may change when the message is kept again. */
function actionsFor(
  key: string,
  first: Result<KeepOutcome, Failure>,
  { site, background, page }: Reached,
): CaptureActions {
  let entryId = first.ok ? first.value.entryId : null;
  return {
    keep: async () => {
      const outcome = (await page()?.keepAgain(key)) ?? NOT_THERE;
      if (outcome.ok) entryId = outcome.value.entryId;
      return outcome;
    },
    undo: async () => (await page()?.undo(key)) ?? NOT_THERE,
    saveWords: async (words) => (entryId ? background.saveWords({ entryId, words }) : NOT_THERE),
    saveParty: async (party, id) => (entryId ? background.saveParty({ entryId, party, id }) : NOT_THERE),
    addTag: async (label) => (entryId ? background.addTag({ entryId, label }) : NOT_THERE),
    answerRule: async (state) => {
      const answered = entryId ? await background.answerRule({ entryId, state }) : NOT_THERE;
      page()?.recheck();
      return answered;
    },
    openTimeline: () => background.openTimeline(entryId),
    ...(site.originalsByHand && {
      addOriginal: async () => (entryId ? background.openOriginals(entryId) : NOT_THERE),
    }),
  };
}
