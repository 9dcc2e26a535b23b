import { isWithin } from '../../utils/domain/addresses.ts';
import type { Party, PartyDraft, PartyId, PartyKind, TagSheet } from '../../utils/domain/index.ts';

/** What the form holds while the user corrects a party. */
export interface PartyForm {
  /** Null makes a new party. */
  readonly id: PartyId | null;
  readonly name: string;
  readonly kind: PartyKind;
  /** Whether the party is known by this sender's address alone or by the whole domain. */
  readonly remember: 'address' | 'domain';
}

/** True for a party that is saved already, false for a suggestion. */
export const hasId = (party: Party | PartyDraft): party is Party => 'id' in party;

/** The party of the entry, if it has one. */
export const partyOf = (sheet: TagSheet, id: PartyId | null): Party | undefined =>
  sheet.parties.find((party) => party.id === id);

/** The domain that could be remembered for this sender; empty when it is a public provider or there is no address. */
export function rememberableDomain({ otherDomain, suggestedParty }: TagSheet): string {
  if (otherDomain === '') return '';
  return suggestedParty?.domains.find((own) => isWithin(otherDomain, own)) ?? otherDomain;
}

/** The form as it opens: the entry's party, else the suggestion, else empty. */
export function startForm(sheet: TagSheet, party: Party | PartyDraft | null): PartyForm {
  const domain = rememberableDomain(sheet);
  const byDomain = domain !== '' && (party === null || party.domains.some((own) => isWithin(domain, own)));
  return {
    id: party && hasId(party) ? party.id : null,
    name: party?.name ?? '',
    kind: party?.kind ?? 'other',
    remember: byDomain ? 'domain' : 'address',
  };
}

const withOne = (list: readonly string[], one: string): readonly string[] =>
  one === '' || list.includes(one) ? list : [...list, one];

/** The party to save: what the form says, added to what the party was known by before. */
export function draftFromForm(form: PartyForm, sheet: TagSheet): PartyDraft {
  const before = partyOf(sheet, form.id);
  const { addresses = [], domains = [] } = before ?? {};
  const address = sheet.otherAddress.toLowerCase();
  const byDomain = form.remember === 'domain';
  return {
    name: form.name.trim(),
    kind: form.kind,
    addresses: byDomain ? addresses : withOne(addresses, address),
    domains: byDomain ? withOne(domains, rememberableDomain(sheet)) : domains,
  };
}
