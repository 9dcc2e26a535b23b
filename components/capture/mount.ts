import { render, type ComponentChild } from 'preact';
import { isGenuine, isolateHost } from './isolate-keys.ts';

/** A host element of ours with its shadow root. */
export interface Mounted {
  readonly host: HTMLElement;
  draw(content: ComponentChild): void;
  setTheme(isDark: boolean): void;
  /** Takes everything away; safe to call twice. */
  remove(): void;
}

/**
 * What makes our parts act. Not `input`: programs that people dictate, correct or paste with put words into a field by script,
 * and words that stand in the field but are not saved would be lost without anybody knowing.
 */
const ACTS = ['click', 'change', 'keydown'] as const;

/** The shadow root is open, so scripts of the page can reach our parts: only what a person does counts. */
function refuseForged(event: Event): void {
  if (!isGenuine(event)) event.stopImmediatePropagation();
}

export interface MountOptions {
  readonly page: Document;
  /** Name of the host element; unregistered, so the site's rules for known elements do not meet it. */
  readonly name: 'paperchain-keep' | 'paperchain-panel' | 'paperchain-bulk' | 'paperchain-bulk-panel';
  readonly styles: string;
  readonly signal: AbortSignal;
}

/**
 * Makes a host with an open shadow root; the caller puts it into the page. The styles are a `<style>` element:
 * constructed style sheets fail in Firefox content scripts (Bugzilla 1751346), and a string sink might meet the page's
 * Trusted Types. The host may be taken out and put back (Gmail does): its content stays.
 */
export function mountShadow({ page, name, styles, signal }: MountOptions): Mounted {
  const host = page.createElement(name);
  const root = host.attachShadow({ mode: 'open' });
  const style = page.createElement('style');
  style.textContent = styles;
  const place = page.createElement('div');
  place.className = 'pc-root';
  root.append(style, place);

  const life = new AbortController();
  const remove = (): void => {
    if (life.signal.aborted) return;
    life.abort();
    render(null, place);
    host.remove();
  };
  isolateHost(host, life.signal);
  for (const type of ACTS) root.addEventListener(type, refuseForged, { capture: true, signal: life.signal });
  signal.addEventListener('abort', remove, { once: true, signal: life.signal });
  return {
    host,
    remove,
    draw: (content) => render(content, place),
    setTheme: (isDark) => host.setAttribute('data-theme', isDark ? 'dark' : 'light'),
  };
}
