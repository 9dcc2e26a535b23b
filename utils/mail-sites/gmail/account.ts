import { find } from '../shared/must-find.ts';
import { ANCHORS } from './selectors.ts';

const BIDI_MARKS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * The signed-in address in lower case, or `unknown`. Two places tell it in every language: the account link's label,
 * `… (user@host)`, and the tail of the title, `… - user@host - Gmail`. Where they disagree the link wins, because a
 * title begins with a sender's subject; except in a delegated mailbox (`/mail/b/`), where the link names the delegate
 * and the title the mailbox shown.
 */
export function readAccount(page: Document): string {
  const linked = linkedAddress(page);
  const titled = titledAddress(page.title);
  const delegated = page.defaultView?.location.pathname.startsWith('/mail/b/');
  return (delegated ? titled || linked : linked || titled) || 'unknown';
}

function linkedAddress(page: Document): string {
  const label = find([page.documentElement], ANCHORS.account)?.element.getAttribute('aria-label') ?? '';
  const [, address = ''] = /\(([^()\s@]+@[^()\s@]+)\)\s*$/.exec(label.replace(BIDI_MARKS, '')) ?? [];
  return address.toLowerCase();
}

function titledAddress(title: string): string {
  const plain = title.slice(-300).replace(BIDI_MARKS, '');
  const [, address = ''] = /(?:^|\s)-\s([^\s@]+@[^\s@]+)\s-\s(?:(?!\s-\s).)+$/.exec(plain) ?? [];
  return address.toLowerCase();
}
