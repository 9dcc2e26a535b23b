import type { FailureCode } from '../../domain/index.ts';
import type { SiteFailure } from '../types.ts';

const RETRY = 'Try again, or keep what is on the page.';

/** What happened and what to do, per code. What is safe is the same for all: fetching changes nothing. */
const WORDS: Partial<Record<FailureCode, readonly [happened: string, next: string]>> = {
  'not-found': ['Gmail did not find the original of this email.', `Reload the page. ${RETRY}`],
  'page-changed': ['Gmail’s page is not laid out as expected.', 'Reload the page and try again.'],
  'message-changed': [
    'The page changed to another email before this one had arrived.',
    'Open the email again, then try again.',
  ],
  'signed-out': ['You seem to be signed out of Gmail.', 'Reload the page, sign in, then try again.'],
  'too-many-requests': [
    'Gmail asked for a pause after many requests.',
    'Wait a few minutes, then try again, or keep what is on the page.',
  ],
  'site-error': ['Gmail answered with an error.', RETRY],
  'not-a-mail': ['Gmail did not give the original.', RETRY],
  'another-mail': ['Gmail gave another email than the one on the page.', `Reload the page. ${RETRY}`],
  'cut-off': ['Only a part of the original arrived.', RETRY],
  'no-connection': ['Gmail could not be reached.', 'Check your internet connection, then try again.'],
  'timed-out': ['Gmail sent nothing for 30 seconds.', RETRY],
  cancelled: ['You stopped it.', ''],
};

/** A failure in Gmail's words; `more` replaces or adds to them. `detail` must hold no mail text, address or id. */
export function gmailFailure(code: FailureCode, more: Partial<SiteFailure> = {}): SiteFailure {
  const [happened, next] = WORDS[code] ?? ['Gmail did not give the original.', RETRY];
  return { code, happened, safe: 'Nothing was changed.', next, ...more };
}

/** Gmail was redesigned: says which named element is missing. */
export function pageChanged(missing: string): SiteFailure {
  const happened = `Gmail’s page is not laid out as expected: the ${missing} was not found.`;
  return gmailFailure('page-changed', { happened, missing });
}

/** Said of a draft or a scheduled mail: what was never sent is no evidence of having been sent. */
export const NEVER_SENT = gmailFailure('not-supported', {
  happened: 'This is a draft or a scheduled email. It was not sent.',
  next: 'Keep it once it is sent.',
});
