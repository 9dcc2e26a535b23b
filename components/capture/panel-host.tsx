import { mountShadow } from './mount.ts';
import { PANEL_STYLES } from './panel-styles.ts';
import { placePanel, type Box, type PanelPlace } from './place-panel.ts';
import { TagPanel, type TagPanelProps } from './TagPanel.tsx';

/** Width of the panel, CSS px. */
const WIDTH = 360;

export interface OpenPanelOptions extends Omit<TagPanelProps, 'takesFocus'> {
  readonly page: Document;
  readonly signal: AbortSignal;
  readonly isDark: boolean;
  /** The button, asked again whenever the page moves; null puts the panel into the window's top corner. */
  readonly anchor: () => Element | null;
}

/** An open panel. */
export interface OpenPanel {
  readonly host: HTMLElement;
  /** True when the focus is in it, or nowhere. */
  hasFocus(): boolean;
  setTheme(isDark: boolean): void;
  place(): void;
  close(): void;
}

/** True while the user types in the page: a panel that opens then must not take the focus away. */
export function isTyping(page: Document): boolean {
  const active = page.activeElement;
  if (!(active instanceof HTMLElement)) return false;
  return active.isContentEditable || active.matches('input, textarea, select');
}

/** Mounts a panel into the page and keeps it beside its button until it is closed or the signal aborts. */
export function openTagPanel(options: OpenPanelOptions): OpenPanel {
  const { page, signal, anchor, isDark, ...props } = options;
  const life = new AbortController();
  const mounted = mountShadow({ page, name: 'paperchain-panel', styles: PANEL_STYLES, signal });
  const takesFocus = !isTyping(page);
  mounted.setTheme(isDark);
  page.documentElement.append(mounted.host);
  mounted.draw(<TagPanel {...props} takesFocus={takesFocus} />);

  let lastAnchor: Box | null = null;
  const place = (): void => {
    lastAnchor = anchor()?.getBoundingClientRect() ?? lastAnchor;
    putPanel(mounted.host, lastAnchor);
  };
  followPage(page, AbortSignal.any([signal, life.signal]), { host: mounted.host, place });
  place();
  return {
    host: mounted.host,
    place,
    setTheme: mounted.setTheme,
    hasFocus: () => page.activeElement === mounted.host || page.activeElement === page.body,
    close: () => {
      life.abort();
      mounted.remove();
    },
  };
}

/** Measures the panel and moves its host. Without an anchor it sits in the top corner at the end of the line. */
function putPanel(host: HTMLElement, anchor: Box | null): void {
  const panel = host.shadowRoot?.querySelector('.pc-panel');
  const { clientWidth, clientHeight } = host.ownerDocument.documentElement;
  const view = host.ownerDocument.defaultView;
  if (!(panel instanceof HTMLElement) || !view) return;
  const viewport = {
    width: clientWidth,
    height: Math.min(clientHeight, view.innerHeight) || view.innerHeight,
  };
  setPlace(host, { width: Math.min(WIDTH, viewport.width - 16) });
  const border = panel.offsetHeight - panel.clientHeight;
  const size = { width: WIDTH, height: panel.scrollHeight + border };
  const corner = { left: viewport.width, right: viewport.width, top: 0, bottom: 0 };
  setPlace(host, placePanel(anchor ?? corner, size, viewport));
}

/** Custom properties, because the host's own rules are important against the site's (host.css). */
function setPlace(host: HTMLElement, { left, top, width, height }: Partial<PanelPlace>): void {
  const edges = { left, top, width, room: height };
  for (const [name, value] of Object.entries(edges)) {
    if (value !== undefined) host.style.setProperty(`--pc-panel-${name}`, `${value}px`);
  }
}

/** Calls `place` when the page scrolls, the window changes or the panel grows; at most once a frame. */
function followPage(
  page: Document,
  signal: AbortSignal,
  { host, place }: Pick<OpenPanel, 'host' | 'place'>,
): void {
  const view = page.defaultView;
  if (!view) return;
  let frame = 0;
  const soon = (): void => {
    view.cancelAnimationFrame(frame);
    frame = view.requestAnimationFrame(place);
  };
  // Capture: the mail scrolls inside a box of the page, and scroll events do not bubble.
  view.addEventListener('scroll', soon, { capture: true, passive: true, signal });
  view.addEventListener('resize', soon, { passive: true, signal });
  const grown = new ResizeObserver(soon);
  for (const part of host.shadowRoot?.querySelectorAll('.pc-root, .pc-panel > *') ?? []) grown.observe(part);
  signal.addEventListener('abort', () => {
    grown.disconnect();
    view.cancelAnimationFrame(frame);
  });
}
