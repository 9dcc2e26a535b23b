// Stands in for WXT's own context in content scripts (wxt.config.ts), of which we use the signal alone.
import { browser } from 'wxt/browser';

/** The life of a content script: its signal aborts when a newer copy of the extension starts in the same page. */
export class ContentScriptContext {
  // Declared only: a field of its own would be code in every mail page.
  declare readonly signal: AbortSignal;

  constructor(name: string) {
    const life = new AbortController();
    const started = `${browser.runtime.id}:started:${name}`;
    this.signal = life.signal;
    document.dispatchEvent(new Event(started));
    document.addEventListener(started, () => life.abort(), { signal: life.signal });
  }
}
