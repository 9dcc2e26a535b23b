/** Key and clipboard events a mail site might act on, or read along with. */
const KEY_EVENTS = ['keydown', 'keypress', 'keyup'] as const;

/** Told apart from key events: these reach our own parts as they are and only stop at the host. */
const OTHER_EVENTS = [
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'touchstart',
  'touchend',
  'dragstart',
  'beforeinput',
  'input',
  'change',
  'copy',
  'cut',
  'paste',
  'drop',
  'focusin',
  'focusout',
] as const;

/** Copies of our own making, see below. */
const retold = new WeakSet<Event>();

/** Tells what a person did, as we hear it, from what a script of the page made up. */
export const isGenuine = (event: Event): boolean => event.isTrusted || retold.has(event);

/**
 * Dispatches a copy that our own parts hear instead. Not composed: its path, capture included, ends at the shadow root. A
 * plain event with a key's properties, because Firefox makes every KeyboardEvent composed whatever it was asked for (153 ESR,
 * seen in tests/e2e/keyboard.spec.ts): the page would hear the copy, and so would we, without end.
 */
function retell(event: KeyboardEvent, target: EventTarget): void {
  const { key, code, location, repeat, isComposing, ctrlKey, shiftKey, altKey, metaKey } = event;
  const copy = Object.assign(new Event(event.type, { bubbles: true, cancelable: true }), {
    key,
    code,
    location,
    repeat,
    isComposing,
    ctrlKey,
    shiftKey,
    altKey,
    metaKey,
  });
  retold.add(copy);
  if (!target.dispatchEvent(copy)) event.preventDefault();
}

/**
 * Keeps keys typed in our shadow roots from the mail site, also where it listens on window or document in the capture
 * phase (Gmail does). Ours must be the first capture listener on the window: call it at `document_start`. The event is
 * stopped there but not prevented, so typing works; our own parts hear a copy that cannot leave the shadow root.
 */
export function isolateKeys(view: Window, isOurs: (host: EventTarget) => boolean, signal: AbortSignal): void {
  const stop = (event: KeyboardEvent): void => {
    const path = event.composedPath();
    const [target] = path;
    if (!target || !path.some(isOurs)) return;
    event.stopImmediatePropagation();
    if (event.isTrusted) retell(event, target);
  };
  for (const type of KEY_EVENTS) view.addEventListener(type, stop, { capture: true, signal });
}

const stopHere = (event: Event): void => event.stopPropagation();

/** Keeps everything else from bubbling out of a host: a click on us must not fold the message (the headers of Gmail and Outlook do). */
export function isolateHost(host: HTMLElement, signal: AbortSignal): void {
  for (const type of [...KEY_EVENTS, ...OTHER_EVENTS]) host.addEventListener(type, stopHere, { signal });
}
