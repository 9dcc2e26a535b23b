/** Every way a user-visible step can fail. The code is stable (tests, diagnostics); the words are for people. */
export type FailureCode =
  | 'not-found' // Gmail said the message does not exist, or an id is unknown here
  | 'page-changed' // an element we need is missing: the mail site was redesigned
  | 'message-changed' // the page showed another message when the answer came
  | 'signed-out'
  | 'too-many-requests'
  | 'site-error' // the site answered with an error page
  | 'not-a-mail' // the answer is not an RFC 822 message
  | 'another-mail' // it is a mail, but not the one on the page
  | 'cut-off' // the answer ended before the message did
  | 'no-connection'
  | 'timed-out'
  | 'cancelled'
  | 'unreadable' // the bytes could not be parsed
  | 'already-kept' // these bytes are another entry's
  | 'too-large' // beyond a named limit
  | 'no-space' // the browser's storage is full
  | 'store-failed'
  | 'extension-reloaded' // the page still runs an older copy of the extension
  | 'not-supported'
  | 'export-failed';

/** What went wrong, for a person: what happened, what is safe, what to do next. */
export interface Failure {
  readonly code: FailureCode;
  /** One sentence: what happened. */
  readonly happened: string;
  /** One sentence: what is safe. */
  readonly safe: string;
  /** One sentence: what the person can do now. */
  readonly next: string;
  /** Facts for a bug report. Never holds mail text or addresses. */
  readonly detail?: string;
}

/** Joins a failure's sentences into one paragraph, for places with room for a single line. */
export function describeFailure(failure: Failure): string {
  return [failure.happened, failure.safe, failure.next].filter((part) => part !== '').join(' ');
}
