import { runInside, type Inside } from './firefox-inside.ts';
import type { Wire } from './firefox-wire.ts';

/**
 * Listens to Firefox's own console from now on: a stock Firefox tells Playwright nothing of content scripts, background and
 * extension pages, nor of a broken policy. Errors of Firefox's own scripts are left out.
 */
export function listenForErrors(wire: Wire): Promise<void> {
  const ears = { inParent: String(hearInParent), inProcess: `(${String(hearInProcess)})()` };
  return runInside(wire, openEars, ears);
}

/** Hands over what was heard since the last time. */
export function takeErrors(wire: Wire): Promise<string[]> {
  return runInside(wire, emptyEars, null);
}

interface Box {
  errors: string[];
}

interface Ears extends Inside {
  readonly Cu: {
    Sandbox(principal: unknown): Box & Record<string, unknown>;
    evalInSandbox(text: string, box: object): unknown;
    getGlobalForObject(of: unknown): { paperchainEars?: Box };
  };
}

/** Runs in Firefox's window; what it sets up lives in a box of its own, because the window may be closed. */
function openEars({ inParent, inProcess }: { inParent: string; inProcess: string }): void {
  const { ChromeUtils, Cu, Services, Ci } = globalThis as unknown as Ears;
  const { AppConstants } = ChromeUtils.importESModule('resource://gre/modules/AppConstants.sys.mjs');
  const box = Cu.Sandbox(Services.scriptSecurityManager.getSystemPrincipal());
  Object.assign(box, { Services, Ci, ChromeUtils });
  box.errors = Cu.evalInSandbox(`(${inParent})(${JSON.stringify(inProcess)})`, box) as string[];
  Cu.getGlobalForObject(AppConstants).paperchainEars = box;
}

function emptyEars(): string[] {
  const { ChromeUtils, Cu } = globalThis as unknown as Ears;
  const { AppConstants } = ChromeUtils.importESModule('resource://gre/modules/AppConstants.sys.mjs');
  return Cu.getGlobalForObject(AppConstants).paperchainEars?.errors.splice(0) ?? [];
}

/** Runs in the box: errors that scripts threw and policies that were broken, in whatever process. */
function hearInParent(inProcess: string): string[] {
  const { ChromeUtils, Services, Ci } = globalThis as unknown as Inside;
  const errors: string[] = [];
  const notErrors = 1 | 8; // warnings and information
  // What Firefox notes for itself when a worker is ended while it reads the store, as an export is that was given up.
  const endedWorker = /^IndexedDB UnknownErr in operator\(\): IDBTransaction/;
  Services.console.registerListener({
    QueryInterface: ChromeUtils.generateQI(['nsIConsoleListener']),
    observe: (message) => {
      if (!(message instanceof Ci.nsIScriptError)) return;
      const { flags, errorMessage, sourceName } = message as {
        flags: number;
        errorMessage: string;
        sourceName: string;
      };
      if (endedWorker.test(errorMessage)) return;
      // On a busy machine: something that Playwright had put into a page, and that was given up with it. Whatever our own
      // code throws is an Error (the linter sees to it) and has a source.
      if (errorMessage === 'uncaught exception: Object' && sourceName === '') return;
      if ((flags & notErrors) === 0 && !/^(?:chrome|resource|about|file|moz-src):/.test(sourceName))
        errors.push(`${errorMessage} (${sourceName})`);
    },
  });
  Services.ppmm.addMessageListener('paperchain:error', ({ data }) => void errors.push(data));
  Services.ppmm.loadProcessScript(`data:application/javascript,${encodeURIComponent(inProcess)}`, true);
  return errors;
}

/** Runs in every process of Firefox: what scripts write with `console.error`. */
function hearInProcess(): void {
  interface Said {
    readonly level: string;
    readonly filename: string;
    readonly arguments: readonly unknown[];
  }
  const here = globalThis as unknown as {
    Cc: Record<
      string,
      {
        getService(of: unknown): {
          addLogEventListener(hear: (said: { readonly wrappedJSObject: Said }) => void, who: unknown): void;
        };
      }
    >;
    Ci: Record<string, unknown>;
    Services: Inside['Services'] & { cpmm: { sendAsyncMessage(name: string, data: string): void } };
  };
  here.Cc['@mozilla.org/consoleAPI-storage;1']
    ?.getService(here.Ci.nsIConsoleAPIStorage)
    .addLogEventListener(({ wrappedJSObject: said }) => {
      const words = `${[...said.arguments].map(String).join(' ')} (${said.filename})`;
      // Firefox's window actors have no file name: one says so when its page is closed while it speaks.
      const isOwn =
        /^(?:chrome|resource|about|file|moz-src):/.test(said.filename) || /JSWindowActor/.test(words);
      if ((said.level === 'error' || said.level === 'assert') && !isOwn)
        here.Services.cpmm.sendAsyncMessage('paperchain:error', words);
    }, here.Services.scriptSecurityManager.getSystemPrincipal());
}
