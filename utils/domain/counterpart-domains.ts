import { domainOf, isPublicProvider } from './addresses.ts';
import type { Entry } from './entry.ts';

/** Domains of everybody in a mail but its owner, and but public providers, which tell nobody apart. */
export function counterpartDomains(
  entry: Pick<Entry, 'from' | 'to' | 'cc' | 'provenance'>,
): readonly string[] {
  const own = entry.provenance.account.toLowerCase();
  const people = [...entry.from, ...entry.to, ...entry.cc].filter(({ address }) => address !== own);
  const domains = people.map(({ address }) => domainOf(address));
  return [...new Set(domains)].filter((domain) => domain !== '' && !isPublicProvider(domain));
}
