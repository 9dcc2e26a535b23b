import { domainOf, isPublicProvider } from '../domain/addresses.ts';
import type { Entry, Party, PartyDraft, PartyKind, Tag, TagSheet } from '../domain/index.ts';
import { suggestParty } from '../domain/party-suggestion.ts';
import { plainSubject } from '../domain/subject.ts';
import { suggestTags } from '../domain/tag-suggestion.ts';
import { counterpartOf, isOwn } from '../domain/counterpart.ts';
import { shortened } from './one-line.ts';

/** What the panel offers from, as the store holds it. */
export interface SheetSources {
  /** Most used first. */
  readonly tags: readonly Tag[];
  readonly parties: readonly Party[];
  readonly ruleOffer?: TagSheet['ruleOffer'];
  readonly clocks?: TagSheet['clocks'];
}

/** How a kind of party is called in a sentence. Family, SENDIASS and others go by their own name. */
const CALLED: Partial<Record<PartyKind, string>> = {
  school: 'the school',
  council: 'the council',
  health: 'the NHS',
  ombudsman: 'the ombudsman',
  tribunal: 'the tribunal',
};

/** Longest name or subject inside the placeholder: it is one line of a small panel. */
const MOST_CHARACTERS = 80;

/** A neutral line to offer: `Email from the school about “Transport”`. Says what happened, judges nothing. */
export function summaryPlaceholder(entry: Entry, party: Party | PartyDraft | null): string {
  const person = counterpartOf(entry);
  const name = (party && (CALLED[party.kind] ?? party.name)) || person.name || person.address;
  const whom = name === '' ? '' : ` ${isOwn(entry) ? 'to' : 'from'} ${shortened(name, MOST_CHARACTERS)}`;
  const subject = shortened(plainSubject(entry.subject), MOST_CHARACTERS);
  return `Email${whom}${subject === '' ? '' : ` about “${subject}”`}`;
}

/** The other side of an entry: the party the user chose, else the one its address tells or suggests. */
export function otherSideOf(entry: Entry, parties: readonly Party[]): Party | PartyDraft | null {
  const own = parties.find((party) => party.id === entry.partyId);
  return own ?? suggestParty(counterpartOf(entry), parties);
}

/** Everything the tag panel shows for an entry. */
export function describeEntry(entry: Entry, { tags, parties, ruleOffer, clocks }: SheetSources): TagSheet {
  const suggestedParty = otherSideOf(entry, parties);
  const otherAddress = counterpartOf(entry).address;
  const domain = domainOf(otherAddress);
  const { partyId, summary, note } = entry;
  return {
    words: { partyId, tags: entry.tags, summary, note },
    subject: entry.subject,
    fidelityReason: entry.fidelityReason ?? '',
    warnings: entry.warnings,
    tags,
    suggestedTags: suggestTags(entry.subject).filter((tag) => !entry.tags.includes(tag)),
    otherAddress,
    otherDomain: isPublicProvider(domain) ? '' : domain,
    isSent: isOwn(entry),
    parties,
    suggestedParty,
    summaryPlaceholder: summaryPlaceholder(entry, suggestedParty),
    ruleOffer: ruleOffer ?? null,
    clocks: clocks ?? [],
  };
}
