/** Whether the browser lets Paperchain run in the mail sites. */
export interface SiteServices {
  /** Calls back at once and on every change, until the signal aborts. */
  watchAllowed(signal: AbortSignal, onAllowed: (isAllowed: boolean) => void): void;
  /** Asks the user through the browser; true when they allow it. Must be called straight from a click. */
  allow(): Promise<boolean>;
}
