import type { MailAddress } from '../mailbox/types.ts';
import type { Person } from './client/model.ts';
import type { Labels } from './languages.ts';

/** A person as the page names them: the owner as "me" in the page's language, the nameless by their address. */
export function personOf(entry: MailAddress, owner: string, labels: Labels): Person {
  const email = entry.address;
  if (email.toLowerCase() === owner) return { name: labels.me, email };
  return { name: entry.name || email.split('@')[0] || '?', email };
}
