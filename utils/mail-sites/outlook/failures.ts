import type { FailureCode } from '../../domain/index.ts';
import type { SiteFailure } from '../types.ts';

/** What happened and what to do, per code. What is safe is the same for all: reading changes nothing. */
const WORDS: Partial<Record<FailureCode, readonly [happened: string, next: string]>> = {
  'page-changed': ['Outlook’s page is not laid out as expected.', 'Reload the page and try again.'],
  'message-changed': [
    'The page changed to another email before this one was read.',
    'Open the email again, then try again.',
  ],
  'timed-out': ['Outlook was still loading this email.', 'Wait until you can read it, then try again.'],
  cancelled: ['You stopped it.', ''],
};

/** A failure in words for Outlook; `more` replaces or adds to them. `detail` must hold no mail text, address or id. */
export function outlookFailure(code: FailureCode, more: Partial<SiteFailure> = {}): SiteFailure {
  const [happened, next] = WORDS[code] ?? ['This email could not be read from Outlook’s page.', 'Try again.'];
  return { code, happened, safe: 'Nothing was changed.', next, ...more };
}

/** Outlook was redesigned: says which named element is missing. */
export function pageChanged(missing: string): SiteFailure {
  const happened = `Outlook’s page is not laid out as expected: the ${missing} was not found.`;
  return outlookFailure('page-changed', { happened, missing });
}

/**
 * Why an entry from Outlook is as shown. No error: Outlook lends the source only to programs that hold its key, which
 * Paperchain never takes. The file the user saves is exactly the original.
 */
export const NO_ORIGINALS: SiteFailure = {
  code: 'not-supported',
  happened: 'Outlook does not hand over the original of an email.',
  safe: 'It was kept as the page showed it.',
  next: 'You can add the original later, from Paperchain’s timeline.',
};

/** Meeting invitations and shared files are shown as cards, without the email they came with. */
export const ONLY_A_CARD: SiteFailure = {
  code: 'not-supported',
  happened:
    'Outlook shows a meeting, a shared file or another card here, not the text of an email; or it is still loading.',
  safe: 'Nothing was changed.',
  next: 'If it does not appear, choose Download in the menu with three dots, then add that file to Paperchain.',
  missing: 'message body',
};

/** An encrypted email of which the page shows nothing. */
export const LOCKED: SiteFailure = {
  code: 'not-supported',
  happened: 'This email is encrypted, and the page shows nothing of it.',
  safe: 'Nothing was changed.',
  next: 'Open it with the button or link in it. If you can read it then, try again.',
};

/** Several emails are open and none has the focus: their order is the user's own setting, so none is "the last". */
export const WHICH_ONE: SiteFailure = {
  code: 'not-found',
  happened: 'Several emails are open, and it is not clear which one you mean.',
  safe: 'Nothing was changed.',
  next: 'Press the Keep button on the email itself.',
};

/** A body that several messages might own has no button: keeping it under the wrong sender would be worse. */
export const UNCLEAR_OWNER: SiteFailure = {
  code: 'page-changed',
  happened: 'Outlook’s page does not say clearly whose email this is, so it has no Keep button.',
  safe: 'Nothing was changed.',
  next: 'Open it in a window of its own and press Keep there. Or download it from Outlook’s menu and add that file.',
  missing: 'opened message',
};

export const NONE_OPEN: SiteFailure = {
  code: 'not-found',
  happened: 'No email is open.',
  safe: 'Nothing was changed.',
  next: 'Open an email, then try again.',
};
