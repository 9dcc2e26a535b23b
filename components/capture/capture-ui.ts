import type { Failure, KeepOutcome, Result } from '../../utils/domain/index.ts';
import type { ButtonItem } from '../../utils/domain/page-buttons.ts';
import type { CaptureActions } from './actions.ts';
import { isolateKeys } from './isolate-keys.ts';
import { makeKeepButtons } from './keep-buttons.tsx';
import { openTagPanel, type OpenPanel } from './panel-host.tsx';
import { makeWordsLeft } from './words-left.ts';

export interface CaptureUiOptions {
  readonly page: Document;
  /** Everything goes when it aborts. */
  readonly signal: AbortSignal;
  /** A button was pressed, by its message key. Not called when the press closes the message's open panel. */
  readonly onPress: (key: string) => void;
  /** What the panel of a message may ask for. */
  readonly actionsFor: (key: string, outcome: Result<KeepOutcome, Failure>) => CaptureActions;
}

/** What a content entrypoint holds of the drawn page; fits `MailPageUi` of utils/mail-page. */
export interface CaptureUi {
  /** Adds, moves and removes buttons until exactly these are there. Cheap when nothing changed. */
  showButtons(items: readonly ButtonItem[]): void;
  /** Opens the tag panel at a message's button, or in the corner when it has none. One panel at a time. */
  openPanel(key: string, outcome: Result<KeepOutcome, Failure>): void;
  /** Closes the panel; unsaved words are saved, the focus goes back to the button. */
  close(): void;
}

/** Makes the controller. Call it at `document_start`, before the site's own key listeners (see isolate-keys.ts). */
export function createCaptureUi({ page, signal, onPress, actionsFor }: CaptureUiOptions): CaptureUi {
  let panel: { readonly key: string; readonly open: OpenPanel; wasInView: boolean } | null = null;
  let items: readonly ButtonItem[] = [];
  // An earlier copy of the extension, reloaded under the page, may have left its hosts behind.
  for (const old of page.querySelectorAll('paperchain-keep, paperchain-panel')) old.remove();

  const press = (key: string): void => (panel?.key === key ? close() : onPress(key));
  const buttons = makeKeepButtons({ page, signal, onPress: press });
  const isOurs = (host: EventTarget): boolean => host === panel?.open.host || buttons.has(host);
  if (page.defaultView) isolateKeys(page.defaultView, isOurs, signal);

  const drawButtons = (): void => buttons.show(items, panel?.key ?? null);
  const isDark = (key: string): boolean =>
    (items.find((item) => item.key === key) ?? items[0])?.isDark ?? false;
  const isKept = (key: string): boolean =>
    items.some((item) => item.key === key && (item.status === 'kept' || item.status === 'kept-as-shown'));
  const close = (): void => {
    if (!panel) return;
    const { key, open } = panel;
    const giveBack = open.hasFocus();
    panel = null;
    open.close();
    drawButtons();
    left.reopen();
    if (giveBack) buttons.hostOf(key)?.shadowRoot?.querySelector('button')?.focus({ preventScroll: true });
  };
  const openPanel = (key: string, outcome: Result<KeepOutcome, Failure>): void => {
    if (signal.aborted) return;
    panel?.open.close();
    const open = openTagPanel({
      page,
      signal,
      outcome,
      stillKept: isKept(key),
      actions: actionsFor(key, outcome),
      isDark: isDark(key),
      anchor: () => buttons.hostOf(key),
      onClose: close,
      left: outcome.ok ? left.take(outcome.value.entryId) : undefined,
      onLeft: (outcome, words) => left.put({ key, outcome }, words),
    });
    panel = { key, open, wasInView: isInView(key) };
    drawButtons();
  };
  const left = makeWordsLeft(() => panel !== null, openPanel);
  const isInView = (key: string): boolean => items.some((item) => item.key === key);
  /** Never stays over another mail; but keys must not fall to the page while somebody types in it. */
  const closeWithMail = (): void => {
    if (!panel) return;
    if (isInView(panel.key)) panel.wasInView = true;
    else if (panel.wasInView && page.activeElement !== panel.open.host) close();
  };
  return {
    close,
    openPanel,
    showButtons: (wanted) => {
      items = wanted;
      drawButtons();
      closeWithMail();
      if (panel) panel.open.setTheme(isDark(panel.key));
      panel?.open.place();
    },
  };
}
