import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

const CONTROLS = 'button, input, select, textarea';

/** The first control near a place that has gone: in its nearest ancestor that is still there, else the panel itself. */
function nearest(ancestors: readonly Element[], panel: HTMLElement): HTMLElement {
  const left = ancestors.find((each) => panel.contains(each) && each !== panel);
  return left?.querySelector<HTMLElement>(CONTROLS) ?? panel;
}

/**
 * The small form of ui/use-held-focus.ts, for what is read with every mail page (docs/decisions/0010): keeps the focus in
 * the panel when the control that had it goes (a button that has done its work). It moves to a neighbour instead of
 * falling to the page, where the next key would be the mail site's.
 */
export function usePanelFocus(panel: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const root = panel.current;
    if (!root) return;
    let ancestors: Element[] = [];
    const life = new AbortController();
    const note = (event: FocusEvent): void => {
      ancestors = event.composedPath().filter((each): each is Element => each instanceof Element);
    };
    const hold = (): void => {
      const [focused] = ancestors;
      if (!focused || root.contains(focused)) return;
      const target = nearest(ancestors, root);
      ancestors = [];
      target.focus({ preventScroll: true });
    };
    const watcher = new MutationObserver(hold);
    root.addEventListener('focusin', note, { signal: life.signal });
    // Left for another place by the user's own will: nothing to hold.
    root.addEventListener('focusout', ({ relatedTarget }) => relatedTarget && (ancestors = []), {
      signal: life.signal,
    });
    watcher.observe(root, { childList: true, subtree: true });
    return () => {
      life.abort();
      watcher.disconnect();
    };
  }, [panel]);
}
