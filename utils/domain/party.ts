import type { PartyId } from './ids.ts';

/** The kinds of people and bodies on a SEND timeline; each has its own shape and colour. */
export const PARTY_KINDS = [
  'family',
  'school',
  'council',
  'health',
  'sendiass',
  'ombudsman',
  'tribunal',
  'other',
] as const;
export type PartyKind = (typeof PARTY_KINDS)[number];

/** A person or organisation, known by addresses and domains. */
export interface Party {
  readonly id: PartyId;
  readonly name: string;
  readonly kind: PartyKind;
  /** Full addresses, lower case. An address outranks a domain. */
  readonly addresses: readonly string[];
  /** Domains, lower case, each matching itself and its subdomains. Never a public mail provider. */
  readonly domains: readonly string[];
}

/** What a party is before it is saved: a suggestion the user can accept with one click. */
export type PartyDraft = Omit<Party, 'id'>;
