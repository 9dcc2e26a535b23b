import { domainOf, isPublicProvider, isWithin } from './addresses.ts';
import { hintFor } from './party-kinds.ts';

/** "Suggest the button for everything from this domain": a mark in the mail page, never a capture. */
export interface SuggestionRule {
  /** Domain, or full address at a public mail provider. */
  readonly sender: string;
  /** `declined`: asked once and refused, or switched off later; so not asked again. */
  readonly state: 'on' | 'declined';
  /** Instant, ms since 1970. */
  readonly madeAt: number;
}

/** What the tag panel may ask: a sender of whom several emails were kept, and how many. */
export interface RuleOffer {
  readonly sender: string;
  readonly captures: number;
}

/** Captures from one sender before a rule is offered: twice may be chance. */
export const CAPTURES_BEFORE_OFFER = 3;

/**
 * Whom a rule about this address would be about: its domain; the full address where strangers, many bodies or one's
 * own family share the domain; empty for one's own addresses and where there is no address. `own` is in lower case.
 */
export function ruleSenderOf(address: string, own: readonly string[]): string {
  const sender = address.trim().toLowerCase();
  const domain = domainOf(sender);
  if (domain === '' || own.includes(sender)) return '';
  const isOfMany = isPublicProvider(domain) || hintFor(domain)?.shared === true;
  const isOfFamily = own.some((each) => isWithin(domainOf(each), domain));
  return isOfMany || isOfFamily ? sender : domain;
}

/** True when mails from this address are what a rule about `sender` speaks of; a domain speaks for its subdomains. */
export function isFromSender(address: string, sender: string): boolean {
  const wanted = address.trim().toLowerCase();
  return sender.includes('@') ? wanted === sender : isWithin(domainOf(wanted), sender);
}

/** The rule that decides about an address: the most exact one. */
export function ruleFor(address: string, rules: readonly SuggestionRule[]): SuggestionRule | undefined {
  const fits = rules.filter(({ sender }) => isFromSender(address, sender));
  return fits.toSorted((one, other) => other.sender.length - one.sender.length)[0];
}

/**
 * True when it is time to ask: at the third capture, and while the question stands unanswered only at every third one
 * after it, so that it stays quiet.
 */
export function isTimeToOffer(captures: number): boolean {
  return captures > 0 && captures % CAPTURES_BEFORE_OFFER === 0;
}
