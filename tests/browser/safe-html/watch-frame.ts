// Draws HTML as the app does and watches what it does: whether anything ran, asked for anything or went anywhere.
import { mailDocument, sanitiseMailHtml } from '../../../utils/safe-html/index.ts';

/** What a drawn mail did. */
export interface Seen {
  /** Marks left by script of the mail. */
  readonly ran: readonly string[];
  /** Addresses asked for, whether they answered or were stopped by the policy. */
  readonly requested: readonly string[];
  /** Those of `requested` that really went out. Chromium also lists what the policy stopped, with status 0. */
  readonly answered: readonly string[];
  /** Where the frame was taken, when it left its page. */
  readonly left: readonly string[];
}

/** Local host that no mail may reach; hostile cases name it, so that a request would show without leaving the machine. */
export const TRAP = `${location.origin}/hostile-trap`;

const PICTURE =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** The sanitiser with one known picture, `cid:logo@example.org`. */
export const sanitise = (html: string): string =>
  sanitiseMailHtml(html, { imageFor: (id) => (id === 'logo@example.org' ? PICTURE : undefined) }, window);

/** Shows sanitised HTML *without* the policy and with scripts allowed: the sanitiser alone must hold. */
export const drawBare = (html: string): Promise<Seen> =>
  watch(`<!doctype html><body>${sanitise(html)}</body>`, 'allow-scripts allow-same-origin allow-forms');

/** Shows raw HTML in the app's frame: the policy and the sandbox alone must hold. */
export const drawUnsanitised = (html: string): Promise<Seen> =>
  watch(mailDocument(html), 'allow-same-origin');

/** Shows raw HTML with no wall at all: proves that a case is really hostile and that the watching sees it. */
export const drawWithoutWalls = (html: string): Promise<Seen> =>
  watch(`<!doctype html><body>${html}</body>`, 'allow-scripts allow-same-origin allow-forms');

/** Long enough for a request to begin and be listed on a slow machine. */
const SETTLE_MS = 100;

async function watch(page: string, sandbox: string): Promise<Seen> {
  const ran: string[] = [];
  const spy = window as unknown as { hostile?: (mark: string) => void };
  spy.hostile = (mark) => ran.push(mark);
  performance.clearResourceTimings();
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', sandbox);
  frame.srcdoc = page;
  document.body.append(frame);
  await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  poke(frame);
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  const seen = { ran: [...ran], ...requestsOf(frame), left: departuresOf(frame) };
  frame.remove();
  return seen;
}

/** Touches what waits to be touched: hovering, focusing, submitting, clicking. */
function poke(frame: HTMLIFrameElement): void {
  const page = frame.contentDocument;
  for (const element of page?.querySelectorAll<HTMLElement>('*') ?? []) {
    for (const type of [
      'mouseover',
      'mouseenter',
      'focus',
      'pointerdown',
      'error',
      'toggle',
      'animationstart',
    ]) {
      element.dispatchEvent(new Event(type, { bubbles: true }));
    }
    if (element.tagName === 'A' || element.tagName === 'AREA') element.click();
  }
}

function requestsOf(frame: HTMLIFrameElement): Pick<Seen, 'requested' | 'answered'> {
  const inside = frame.contentWindow?.performance.getEntriesByType('resource') ?? [];
  const entries = [...inside, ...performance.getEntriesByType('resource')] as PerformanceResourceTiming[];
  const trapped = entries.filter((entry) => entry.name.includes('hostile-trap'));
  const went = trapped.filter((entry) => entry.responseStatus > 0);
  return { requested: trapped.map((entry) => entry.name), answered: went.map((entry) => entry.name) };
}

function departuresOf(frame: HTMLIFrameElement): string[] {
  try {
    const at = frame.contentWindow?.location.href ?? 'gone';
    return at === 'about:srcdoc' ? [] : [at];
  } catch {
    return ['another origin'];
  }
}
