import { domainOf, isPublicProvider, isWithin } from './addresses.ts';
import type { Correspondent } from './entry.ts';
import type { Party, PartyDraft, PartyKind } from './party.ts';
import { hintFor, isSchoolPlatform, kindFromWords, type DomainHint } from './party-kinds.ts';
import { nameFromDomain, nameOfUnknown } from './party-names.ts';

/** The party already known for an address: a full address outranks any domain, then the longest domain wins. */
export function knownParty(address: string, parties: readonly Party[]): Party | undefined {
  const wanted = address.trim().toLowerCase();
  if (wanted === '') return undefined;
  const byAddress = parties.find((party) => party.addresses.includes(wanted));
  if (byAddress) return byAddress;
  const domain = domainOf(wanted);
  if (isPublicProvider(domain)) return undefined;
  const fits = parties.flatMap((party) =>
    party.domains.filter((own) => isWithin(domain, own)).map((own) => ({ party, length: own.length })),
  );
  return fits.sort((one, other) => other.length - one.length)[0]?.party;
}

/** One sender known by full address alone. */
function byAddress(sender: Correspondent, kind: PartyKind): PartyDraft | null {
  const name = sender.name || sender.address;
  if (name === '') return null;
  return { name, kind, addresses: sender.address === '' ? [] : [sender.address.toLowerCase()], domains: [] };
}

/** A body whose domain is recognised. A display name that says it is a council reads better than a guess. */
function byHint(sender: Correspondent, hint: DomainHint, domain: string): PartyDraft | null {
  if (hint.shared || domain === hint.domain) {
    return hint.name
      ? { name: hint.name, kind: hint.kind, addresses: [], domains: [hint.domain] }
      : byAddress(sender, hint.kind);
  }
  if (hint.name) return { name: hint.name, kind: hint.kind, addresses: [], domains: [hint.domain] };
  const guess = nameFromDomain(domain, hint.domain, hint.kind);
  const namesCouncil = hint.kind === 'council' && /\bcouncil$/i.test(sender.name);
  return {
    name: namesCouncil ? sender.name : guess.name,
    kind: hint.kind,
    addresses: [],
    domains: [guess.domain],
  };
}

/** A domain nothing is known of: words in name and domain may tell the kind. */
function byWords(sender: Correspondent, domain: string): PartyDraft {
  const kind = kindFromWords(`${sender.name} ${domain}`) ?? 'other';
  return { name: nameOfUnknown(domain) || sender.name || domain, kind, addresses: [], domains: [domain] };
}

/** A draft for a sender nobody has named yet; null when neither name nor address is known. Hints, never proof. */
export function draftParty(sender: Correspondent): PartyDraft | null {
  const domain = domainOf(sender.address);
  // A SENDIASS often sits inside its council's domain, so its words outrank the domain, and it is kept to its address.
  if (kindFromWords(`${sender.name} ${sender.address}`) === 'sendiass') return byAddress(sender, 'sendiass');
  if (isSchoolPlatform(domain)) return byAddress(sender, 'school');
  if (domain === '' || isPublicProvider(domain)) {
    return byAddress(sender, isPublicProvider(domain) ? 'other' : (kindFromWords(sender.name) ?? 'other'));
  }
  const hint = hintFor(domain);
  return hint ? byHint(sender, hint, domain) : byWords(sender, domain);
}

/** Who to offer as the party of a sender: one already known, else a draft, else null. */
export function suggestParty(sender: Correspondent, parties: readonly Party[]): Party | PartyDraft | null {
  return knownParty(sender.address, parties) ?? draftParty(sender);
}
