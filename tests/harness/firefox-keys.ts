import type { Page } from 'playwright-core';
import { runInside, type Inside } from './firefox-inside.ts';
import type { Wire } from './firefox-wire.ts';

type Key = readonly [key: string, code: string, keyCode: number];

/** The shortcut in wxt.config.ts. */
const ALT_SHIFT_K: readonly Key[] = [
  ['Alt', 'AltLeft', 18],
  ['Shift', 'ShiftLeft', 16],
  ['K', 'KeyK', 75],
];

/**
 * Presses the shortcut for keeping the open mail over a page, in Firefox's own window: what WebDriver presses reaches the
 * page alone, and Firefox looks for shortcuts of extensions before that.
 */
export async function pressShortcutInWindow(wire: Wire, page: Page): Promise<void> {
  await page.bringToFront();
  await runInside(wire, pressInWindow, ALT_SHIFT_K);
}

interface Window {
  readonly KeyboardEvent: typeof KeyboardEvent;
}

interface Keys extends Inside {
  readonly Cc: Record<string, { createInstance(of: unknown): Typist }>;
  readonly Ci: Inside['Ci'] & { readonly nsITextInputProcessor: unknown };
  readonly Services: Inside['Services'] & {
    readonly wm: { getMostRecentWindow(kind: string): Window };
  };
}

interface Typist {
  beginInputTransactionForTests(window: Window): boolean;
  keydown(event: KeyboardEvent): void;
  keyup(event: KeyboardEvent): void;
}

/** Runs in Firefox's window: holds the keys down one after the other, and lets them go. */
function pressInWindow(keys: readonly Key[]): void {
  const { Cc, Ci, Services } = globalThis as unknown as Keys;
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  const typist = Cc['@mozilla.org/text-input-processor;1']?.createInstance(Ci.nsITextInputProcessor);
  if (!typist?.beginInputTransactionForTests(window)) throw new Error('no keyboard');
  const events = keys.map(
    ([key, code, keyCode]) => new window.KeyboardEvent('', { key, code, keyCode, bubbles: true }),
  );
  for (const event of events) typist.keydown(event);
  for (const event of events.toReversed()) typist.keyup(event);
}
