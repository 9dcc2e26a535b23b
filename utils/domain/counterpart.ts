import type { Correspondent, Entry } from './entry.ts';

/** True when the signed-in person sent this mail. */
export function isOwn(entry: Pick<Entry, 'from' | 'provenance'>): boolean {
  const account = entry.provenance.account.toLowerCase();
  return entry.from.some((sender) => sender.address === account);
}

const NOBODY: ReadonlySet<string> = new Set();

/**
 * Whom the mail is with: its sender, or for one's own mail the first other person it went to. `own`: further addresses
 * that are the user's, where they are known (own-mail.ts).
 */
export function counterpartOf(
  entry: Pick<Entry, 'from' | 'to' | 'cc' | 'bcc' | 'provenance'>,
  own: ReadonlySet<string> = NOBODY,
): Correspondent {
  const account = entry.provenance.account.toLowerCase();
  const isMine = ({ address }: Correspondent): boolean => address === account || own.has(address);
  const people = entry.from.some(isMine) ? [...entry.to, ...entry.cc, ...entry.bcc] : entry.from;
  return people.find((person) => !isMine(person)) ?? { name: '', address: '' };
}
