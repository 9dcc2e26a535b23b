// What Playwright expects of a Firefox and an ESR does not do by itself.
import { runInside, type Inside } from './firefox-inside.ts';
import type { Gaps, Wire } from './firefox-wire.ts';

/** Firefox 153 does not say when a page of an extension has loaded, and `goto` would wait for ever. */
export function tellWhenOurPagesLoad(wire: Wire, origin: string): void {
  wire.listeners.push((method, { context, url, navigation }) => {
    if (method !== 'browsingContext.navigationCommitted' || !String(url).startsWith(`${origin}/`)) return;
    const isLoaded = `document.readyState === 'complete' || new Promise((loaded) => addEventListener('load', () => loaded(true), { once: true }))`;
    const target = { context };
    wire.ask('script.evaluate', { expression: isLoaded, target, awaitPromise: true }).then(
      () => {
        for (const event of ['browsingContext.domContentLoaded', 'browsingContext.load'])
          wire.tell(event, { context, url, navigation, timestamp: performance.now() });
      },
      () => undefined, // it went on to another page
    );
  });
}

/** Firefox 153 does not know the command by which Playwright sets dark and light; its preference does the same for all tabs. */
async function emulateMedia({ features }: Record<string, unknown>, wire: Wire): Promise<void> {
  const scheme = (features as Record<string, string | null> | undefined)?.['prefers-color-scheme'];
  await runInside(wire, setColorScheme, scheme === 'dark' ? 0 : 1);
}

/** Runs in Firefox's window. */
function setColorScheme(value: number): void {
  const { Services } = globalThis as unknown as Inside;
  Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', value);
}

/** Firefox 153 does not say that a page of an extension was closed, and `close` would wait for ever. */
async function closePage({ context, ...rest }: Record<string, unknown>, wire: Wire): Promise<void> {
  await wire.ask('browsingContext.close', { context, ...rest });
  wire.tell('browsingContext.contextDestroyed', { context, parent: null, children: [], url: '' });
}

/** Firefox 153 gives a download that is no navigation no name, and Playwright then takes no notice; its address is one. */
function nameDownload(params: Record<string, unknown>): Record<string, unknown> {
  return { ...params, download: params.download ?? params.navigation ?? params.url };
}

/** The gaps between this Playwright and Firefox 153. */
export const GAPS: Gaps = {
  commands: {
    'emulation.setMediaFeaturesOverride': emulateMedia,
    'browsingContext.close': closePage,
  },
  events: {
    'browsingContext.downloadWillBegin': nameDownload,
    'browsingContext.downloadEnd': nameDownload,
  },
};
