// Drawn in a mail page for keeping many conversations: the buttons, the progress panel and its small pill. Knows no mail
// site: items and views come in, the user's wishes go out. Called by the wiring of content scripts.
import type { BulkItem, BulkUi, BulkWish } from '../../../utils/domain/bulk-view.ts';
import { isolateKeys } from '../isolate-keys.ts';
import { mountShadow, type Mounted } from '../mount.ts';
import { BULK_BUTTON_STYLES, BULK_STYLES } from '../panel-styles.ts';
import { putInPlace } from '../put-in-place.ts';
import { BulkButton } from './BulkButton.tsx';
import { BulkPanel } from './BulkPanel.tsx';

export interface BulkUiOptions {
  readonly page: Document;
  /** Everything goes when it aborts. */
  readonly signal: AbortSignal;
  readonly onWish: (wish: BulkWish) => void;
  readonly openTimeline: () => void;
}

/** Makes the drawing side of bulks. Call it at `document_start`, before the site's own key listeners. */
export function createBulkUi({ page, signal, onWish, openTimeline }: BulkUiOptions): BulkUi {
  const buttons = new Map<BulkItem['wish'], Mounted & { drawn: string }>();
  let panel: Mounted | null = null;
  // An earlier copy of the extension, reloaded under the page, may have left its hosts behind.
  for (const old of page.querySelectorAll('paperchain-bulk, paperchain-bulk-panel')) old.remove();
  const isOurs = (host: EventTarget): boolean =>
    host === panel?.host || [...buttons.values()].some((button) => button.host === host);
  if (page.defaultView) isolateKeys(page.defaultView, isOurs, signal);

  const showButton = (item: BulkItem): void => {
    const { wish, placement, isDark, count } = item;
    const mounted = buttons.get(wish) ?? {
      ...mountShadow({ page, name: 'paperchain-bulk', styles: BULK_BUTTON_STYLES, signal }),
      drawn: '',
    };
    buttons.set(wish, mounted);
    putInPlace(mounted.host, placement ?? { parent: page.documentElement, before: null });
    const wanted = [count, isDark, placement === null].join();
    if (wanted === mounted.drawn) return;
    mounted.drawn = wanted;
    mounted.setTheme(isDark);
    mounted.host.toggleAttribute('data-floating', placement === null);
    mounted.draw(<BulkButton item={item} onPress={() => onWish(wish)} />);
  };
  return {
    showButtons: (items) => {
      if (signal.aborted) return;
      for (const [wish, mounted] of buttons) {
        if (items.some((item) => item.wish === wish)) continue;
        mounted.remove();
        buttons.delete(wish);
      }
      for (const item of items) showButton(item);
    },
    showProgress: (view) => {
      if (signal.aborted) return;
      if (!view) {
        panel?.remove();
        panel = null;
        return;
      }
      panel ??= mountShadow({ page, name: 'paperchain-bulk-panel', styles: BULK_STYLES, signal });
      panel.setTheme(view.isDark);
      if (!panel.host.isConnected) page.documentElement.append(panel.host);
      panel.draw(<BulkPanel view={view} onWish={onWish} openTimeline={openTimeline} />);
    },
  };
}
