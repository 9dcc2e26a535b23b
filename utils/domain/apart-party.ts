import { domainOf, isPublicProvider, isWithin } from './addresses.ts';
import type { Party, PartyDraft } from './party.ts';
import { hintFor, isSchoolPlatform } from './party-kinds.ts';

type Marks = Pick<Party, 'addresses' | 'domains'>;

/** True where many bodies write from one domain. */
const isShared = (domain: string): boolean =>
  isPublicProvider(domain) || isSchoolPlatform(domain) || hintFor(domain)?.shared === true;

/** Where a body writes from: its domains; of an address at a domain that many share, the address. */
const placesOf = ({ addresses, domains }: Marks): readonly string[] => [
  ...domains,
  ...addresses.map((address) => (isShared(domainOf(address)) ? address : domainOf(address))),
];

function hasSharedPlace(one: Marks, other: Marks): boolean {
  const others = placesOf(other);
  return placesOf(one).some((place) => others.some((each) => isWithin(place, each) || isWithin(each, place)));
}

const isSameName = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase();

/**
 * A name for a body that nobody typed: where another body of its kind has it, such as a school of the same saint in another
 * town, the domain is added, for two parties of one name and kind are one in the store. A party without any mark was named
 * by the user for it; and two domains that give one council's name are that council's.
 */
export function nameApart(draft: PartyDraft, parties: readonly Party[]): string {
  const [place] = placesOf(draft);
  if (place === undefined || draft.kind === 'council') return draft.name;
  const isOther = (party: Party): boolean =>
    party.kind === draft.kind &&
    isSameName(party.name, draft.name) &&
    placesOf(party).length > 0 &&
    !hasSharedPlace(draft, party);
  return parties.some(isOther) ? `${draft.name} (${place})` : draft.name;
}
