/** Quiet time after the last change before looking, and the longest time to put it off, in steps of `PAUSE`. */
const PAUSE = 120;
const MOST_PAUSES = 5;

/** Attributes whose change may open, close or rename a message. */
const TELLING = ['style', 'hidden', 'aria-expanded'];

/** What to watch, and whom to tell. */
export interface Watch {
  readonly page: Document;
  readonly signal: AbortSignal;
  /** The site's own attributes that name messages. */
  readonly attributes: readonly string[];
  readonly onChange: () => void;
}

/**
 * Calls `onChange` at once and then, when the browser is idle, after each burst of changes; closed by the signal.
 * The observer itself only sets a mark: mail sites change hundreds of nodes a second.
 */
export function watchPage({ page, signal, attributes, onChange }: Watch): void {
  const view = page.defaultView;
  if (!view || signal.aborted) return;
  const state = { changed: false, pauses: 0, timer: 0, idle: 0 };
  const observer = new view.MutationObserver(() => mark());
  const look = (): void => {
    state.idle = 0;
    onChange();
    observer.takeRecords(); // what onChange itself drew
  };
  const pauseOver = (): void => {
    state.timer = 0;
    if (state.changed && state.pauses < MOST_PAUSES) return again();
    state.pauses = 0;
    if (state.idle === 0)
      state.idle = view.requestIdleCallback?.(look, { timeout: 200 }) ?? view.setTimeout(look);
  };
  const again = (): void => {
    state.changed = false;
    state.pauses += 1;
    state.timer = view.setTimeout(pauseOver, PAUSE);
  };
  const mark = (): void => {
    state.changed = true;
    if (state.timer === 0) again();
  };
  observer.observe(page.documentElement, {
    childList: true,
    subtree: true,
    attributeFilter: [...TELLING, ...attributes],
  });
  view.addEventListener('hashchange', mark, { signal });
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      view.clearTimeout(state.timer);
      if (view.cancelIdleCallback) view.cancelIdleCallback(state.idle);
      else view.clearTimeout(state.idle);
    },
    { once: true },
  );
  onChange();
}
