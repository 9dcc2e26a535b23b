// The welcome page: three screens after installation, and an example to try that keeps nothing. Props in, events out; the
// example is drawn by the very pieces of the mail page. Called by entrypoints/welcome.
/** Browsers whose toolbars differ. */
export type BrowserName = 'Chrome' | 'Edge' | 'Firefox';

export interface WelcomeProps {
  readonly browser: BrowserName;
  /** Tells whether we may run in the mail sites, at once and on every change, until the signal aborts. */
  readonly watchAllowed: (signal: AbortSignal, onAllowed: (isAllowed: boolean) => void) => void;
  /** Asks for the mail sites through the browser. Must be called straight from a click. */
  readonly allow: () => Promise<boolean>;
}
