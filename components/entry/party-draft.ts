import type { Correspondent, Party, PartyDraft } from '../../utils/domain/index.ts';
import { draftParty, knownParty } from '../../utils/domain/party-suggestion.ts';

const EMPTY: PartyDraft = { name: '', kind: 'other', addresses: [], domains: [] };

/**
 * A new party to start from: whom the email is with, as far as one can tell. Where a party is known by that person's
 * domain, another one there can only be known by the address.
 */
export function newParty(person: Correspondent | null, parties: readonly Party[]): PartyDraft {
  if (!person) return EMPTY;
  const { name, address } = person;
  if (knownParty(address, parties)) return { ...EMPTY, name, addresses: [address] };
  return draftParty(person) ?? EMPTY;
}

/** By what a party is known again, in words. */
export function sayMarks({ addresses, domains }: PartyDraft): string {
  const marks = [...domains.map((domain) => `everybody at ${domain}`), ...addresses];
  if (marks.length === 0) return 'It is known by its name alone.';
  const [first, second, ...more] = marks;
  const others = more.length > 0 ? ` and ${more.length} more` : '';
  return `Known by: ${[first, second].filter(Boolean).join(', ')}${others}.`;
}
