import type { Entry } from './entry.ts';
import type { Party } from './party.ts';

/** Addresses that are the user's own: accounts in which mail was kept, and those of parties that are family. */
export function ownAddressesOf(
  entries: readonly Pick<Entry, 'provenance'>[],
  parties: readonly Party[],
): ReadonlySet<string> {
  const accounts = entries.map(({ provenance }) => provenance.account.toLowerCase());
  const family = parties.filter(({ kind }) => kind === 'family').flatMap(({ addresses }) => addresses);
  const own = new Set([...accounts, ...family]);
  own.delete('unknown');
  own.delete('');
  return own;
}

/** True when the user or the family sent it. A paper names nobody; there the user said so. */
export function isFromOwn(entry: Pick<Entry, 'from' | 'isOwnPaper'>, own: ReadonlySet<string>): boolean {
  return entry.isOwnPaper ?? entry.from.some(({ address }) => own.has(address));
}
