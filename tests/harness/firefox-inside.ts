import type { Wire } from './firefox-wire.ts';

/** What Firefox's own scripts can reach; only what we use. */
export interface Inside {
  readonly Services: {
    readonly prefs: { setIntPref(name: string, value: number): void };
    readonly scriptSecurityManager: { getSystemPrincipal(): unknown };
    readonly console: {
      registerListener(listener: { QueryInterface: unknown; observe(message: object): void }): void;
    };
    readonly ppmm: {
      addMessageListener(name: string, hear: (message: { readonly data: string }) => void): void;
      loadProcessScript(address: string, alsoLater: boolean): void;
    };
  };
  readonly Ci: { readonly nsIScriptError: abstract new () => object };
  readonly ChromeUtils: {
    importESModule(address: string): Record<string, unknown>;
    generateQI(interfaces: readonly string[]): unknown;
  };
  readonly WebExtensionPolicy: {
    getByID(id: string): { readonly extension: RunningExtension };
  };
}

/** Firefox's own side of a running extension. */
export interface RunningExtension {
  readonly manifest: { readonly host_permissions: readonly string[] };
  readonly backgroundState: string;
  terminateBackground(): Promise<void>;
}

interface Tree {
  readonly contexts: readonly { readonly context: string; readonly url: string }[];
}

interface Called {
  readonly type: 'success' | 'exception';
  readonly result?: { readonly value?: string };
  readonly exceptionDetails?: { readonly text: string };
}

/**
 * Runs a function in Firefox's own window, with the rights of the browser itself; needs `--remote-allow-system-access`.
 * The function is sent as text: it sees its argument and `globalThis` (`Inside`) only. Value and argument travel as JSON.
 */
export async function runInside<Argument, Value>(
  wire: Wire,
  work: (argument: Argument) => Value | Promise<Value>,
  argument: Argument,
): Promise<Value> {
  const { contexts } = (await wire.ask('browsingContext.getTree', { 'moz:scope': 'chrome' })) as Tree;
  const window = contexts.find(({ url }) => url.endsWith('/browser.xhtml'));
  const called = (await wire.ask('script.callFunction', {
    functionDeclaration: `async (argument) => JSON.stringify((await (${work.toString()})(JSON.parse(argument))) ?? null)`,
    arguments: [{ type: 'string', value: JSON.stringify(argument ?? null) }],
    target: { context: window?.context },
    awaitPromise: true,
  })) as Called;
  if (called.type === 'exception') throw new Error(called.exceptionDetails?.text);
  return JSON.parse(called.result?.value ?? 'null') as Value;
}
