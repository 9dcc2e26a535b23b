import type { Correspondent, Entry } from '../domain/index.ts';

/** True when the signed-in person sent this mail. */
export function isOwn(entry: Pick<Entry, 'from' | 'provenance'>): boolean {
  const account = entry.provenance.account.toLowerCase();
  return entry.from.some((sender) => sender.address === account);
}

/** Whom the mail is with: its sender, or for one's own mail the first other person it went to. */
export function counterpartOf(entry: Pick<Entry, 'from' | 'to' | 'cc' | 'provenance'>): Correspondent {
  const account = entry.provenance.account.toLowerCase();
  const people = isOwn(entry) ? [...entry.to, ...entry.cc] : entry.from;
  return people.find((person) => person.address !== account) ?? { name: '', address: '' };
}
