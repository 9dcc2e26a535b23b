import type { ButtonItem } from '../../utils/domain/page-buttons.ts';
import { KeepButton } from './KeepButton.tsx';
import { mountShadow, type Mounted } from './mount.ts';
import { BUTTON_STYLES } from './panel-styles.ts';
import { putInPlace } from './put-in-place.ts';

/** A button as it stands in the page, with what was last drawn, so that nothing is drawn twice. */
interface Shown {
  readonly mounted: Mounted;
  drawn: string;
}

export interface KeepButtons {
  /** Adds, moves and removes hosts until exactly these are there. */
  show(items: readonly ButtonItem[], openKey: string | null): void;
  /** The host of a message's button, while it is in the page. */
  hostOf(key: string): HTMLElement | null;
  /** True for an element that is one of our hosts. */
  has(host: EventTarget): boolean;
}

export interface KeepButtonsOptions {
  readonly page: Document;
  readonly signal: AbortSignal;
  readonly onPress: (key: string) => void;
}

/** The buttons of a mail page. Called on every change of a page that changes often, so it compares before it acts. */
export function makeKeepButtons({ page, signal, onPress }: KeepButtonsOptions): KeepButtons {
  const shown = new Map<string, Shown>();

  const add = (key: string): Shown => {
    const mounted = mountShadow({ page, name: 'paperchain-keep', styles: BUTTON_STYLES, signal });
    const button: Shown = { mounted, drawn: '' };
    shown.set(key, button);
    return button;
  };
  const draw = (button: Shown, item: ButtonItem, expanded: boolean): void => {
    const { key, status, placement, isDark } = item;
    const wanted = [status, placement.room, isDark, expanded].join();
    if (wanted === button.drawn) return;
    button.drawn = wanted;
    button.mounted.setTheme(isDark);
    button.mounted.draw(
      <KeepButton status={status} room={placement.room} expanded={expanded} onPress={() => onPress(key)} />,
    );
  };
  return {
    show: (items, openKey) => {
      if (signal.aborted) return;
      const wanted = new Set(items.map(({ key }) => key));
      for (const [key, { mounted }] of shown) {
        if (wanted.has(key)) continue;
        mounted.remove();
        shown.delete(key);
      }
      for (const item of items) {
        const button = shown.get(item.key) ?? add(item.key);
        draw(button, item, item.key === openKey);
        putInPlace(button.mounted.host, item.placement);
      }
    },
    hostOf: (key) => {
      const host = shown.get(key)?.mounted.host;
      return host?.isConnected ? host : null;
    },
    has: (host) => [...shown.values()].some(({ mounted }) => mounted.host === host),
  };
}
