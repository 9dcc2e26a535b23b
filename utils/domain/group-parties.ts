import type { FoundGroup } from './import.ts';
import type { Party, PartyDraft } from './party.ts';
import { draftParty, knownParty } from './party-suggestion.ts';

/**
 * The parties that some groups of an import are: the councils, schools and other bodies among them, under the names and
 * kinds they were shown with. Nobody else is named unasked.
 */
export function groupParties(groups: readonly FoundGroup[]): readonly PartyDraft[] {
  return groups.filter(({ suggested }) => suggested).flatMap(partiesOf);
}

/** A body by its domain. A SENDIASS that writes from within it is another body, known by its addresses alone. */
function partiesOf({ key, people }: FoundGroup): readonly PartyDraft[] {
  const drafts = people.map((person) => draftParty(person)).filter((draft) => draft !== null);
  if (key.includes('@')) return drafts.slice(0, 1);
  const body = drafts.find(({ domains, kind }) => domains.includes(key) && kind !== 'other');
  const apart = drafts.filter(({ kind, domains }) => kind === 'sendiass' && domains.length === 0);
  const [first] = apart;
  const addresses = apart.flatMap((draft) => draft.addresses);
  return [...(first ? [{ ...first, addresses }] : []), ...(body ? [body] : [])];
}

/** What of a draft no party is known by yet; null when all of it is. What the user named before stays as it is. */
export function unknownOf(draft: PartyDraft, parties: readonly Party[]): PartyDraft | null {
  const domains = draft.domains.filter((domain) => !knownParty(`@${domain}`, parties));
  const addresses = draft.addresses.filter((address) => {
    const known = knownParty(address, parties);
    return !known || (known.kind !== draft.kind && !known.addresses.includes(address));
  });
  return domains.length + addresses.length === 0 ? null : { ...draft, domains, addresses };
}
