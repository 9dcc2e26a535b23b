import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

const CONTROLS = 'button, input, select, textarea';
const FOCUSABLE = `${CONTROLS}, a, summary, label, [tabindex]`;

/** Where the focus was: the element and what is around it, innermost first, each with its place among its siblings. */
type Place = readonly { readonly element: Element; readonly at: number }[];

function placeOf(event: FocusEvent): Place {
  return event
    .composedPath()
    .filter((each): each is Element => each instanceof Element)
    .map((element) => ({ element, at: [...(element.parentElement?.children ?? [])].indexOf(element) }));
}

/**
 * Where the focus may go when its place has gone, the best first: what stands there now, what stands before, anything
 * else in the nearest surroundings that are left; the panel's heading, or the panel itself.
 */
function* nearby(place: Place, panel: HTMLElement): Generator<HTMLElement> {
  const left = place.findIndex(({ element }) => panel.contains(element) && element !== panel);
  const around = place[left]?.element;
  const at = place[left - 1]?.at ?? 0;
  for (const each of [around?.children[at], around?.children[at - 1], around]) {
    if (each?.matches(CONTROLS)) yield each as HTMLElement;
    yield* each?.querySelectorAll<HTMLElement>(CONTROLS) ?? [];
  }
  yield* panel.querySelectorAll<HTMLElement>('h1[tabindex]');
  yield panel;
}

function focusFirst(targets: Iterable<HTMLElement>): void {
  for (const target of targets) {
    target.focus({ preventScroll: true });
    // Disabled or hidden ones do not take it.
    if ((target.getRootNode() as Document | ShadowRoot).activeElement === target) return;
  }
}

/**
 * Keeps the focus in the panel when the control that had it goes (a button that has done its work): it moves to a
 * neighbour instead of falling to the page, where the next key would scroll it, or be the mail site's.
 */
export function useHeldFocus(panel: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const root = panel.current;
    if (!root) return;
    let place: Place = [];
    const life = new AbortController();
    const { signal } = life;
    const forget = (): void => {
      place = [];
    };
    const hold = (): void => {
      const [focused] = place;
      if (!focused || root.contains(focused.element)) return;
      const targets = nearby(place, root);
      forget();
      focusFirst(targets);
    };
    const watcher = new MutationObserver(hold);
    root.addEventListener('focusin', (event) => (place = placeOf(event)), { signal });
    // Left for another place, or for none, by the user's own will: nothing to hold.
    root.addEventListener('focusout', ({ relatedTarget }) => relatedTarget && forget(), { signal });
    root.addEventListener(
      'pointerdown',
      ({ target }) => target instanceof Element && !target.closest(FOCUSABLE) && forget(),
      { signal },
    );
    watcher.observe(root, { childList: true, subtree: true });
    return () => {
      life.abort();
      watcher.disconnect();
    };
  }, [panel]);
}
