import { isWithin } from './addresses.ts';
import type { PartyKind } from './party.ts';

/** What a domain says about its owner. `shared`: many bodies send from it, so the full address counts, not the domain. */
export interface DomainHint {
  readonly domain: string;
  readonly kind: PartyKind;
  /** Name of the body; absent when it must be guessed. */
  readonly name?: string;
  readonly shared?: boolean;
}

/** Hints, never proof (checked November 2026). The longest matching domain wins. */
const HINTS: readonly DomainHint[] = [
  { domain: 'lgo.org.uk', kind: 'ombudsman', name: 'Local Government and Social Care Ombudsman' },
  { domain: 'ombudsman.org.uk', kind: 'ombudsman', name: 'Parliamentary and Health Service Ombudsman' },
  { domain: 'ico.org.uk', kind: 'other', name: 'Information Commissioner’s Office' },
  { domain: 'justice.gov.uk', kind: 'tribunal', name: 'SEND Tribunal' },
  { domain: 'tribunals.gov.uk', kind: 'tribunal', name: 'SEND Tribunal' },
  { domain: 'hmcts.net', kind: 'tribunal', name: 'SEND Tribunal' },
  { domain: 'hmcts.gov.uk', kind: 'tribunal', name: 'SEND Tribunal' },
  { domain: 'education.gov.uk', kind: 'other', name: 'Department for Education' },
  { domain: 'ofsted.gov.uk', kind: 'other', name: 'Ofsted' },
  { domain: 'dwp.gov.uk', kind: 'other', name: 'Department for Work and Pensions' },
  { domain: 'hmrc.gov.uk', kind: 'other', name: 'HM Revenue and Customs' },
  { domain: 'equalityhumanrights.com', kind: 'other', name: 'Equality and Human Rights Commission' },
  { domain: 'service.gov.uk', kind: 'other', shared: true },
  { domain: 'gov.uk', kind: 'council' },
  { domain: 'sch.uk', kind: 'school' },
  { domain: 'ac.uk', kind: 'school' },
  { domain: 'academy', kind: 'school' },
  { domain: 'school', kind: 'school' },
  { domain: 'nhs.net', kind: 'health', shared: true },
  { domain: 'nhs.uk', kind: 'health' },
];

/** Vendors that write on behalf of many schools; the school's name is the display name. */
const SCHOOL_PLATFORMS: readonly string[] = [
  'parentmail.co.uk',
  'arbor-education.com',
  'classcharts.com',
  'weduc.com',
  'weduc.co.uk',
  'parentpay.com',
  'bromcom.com',
  'bromcomcloud.com',
  'satchelone.com',
  'teamsatchel.com',
  'classdojo.com',
  'schoolcomms.com',
  'mychildatschool.com',
];

const WORDS: readonly { readonly words: RegExp; readonly kind: PartyKind }[] = [
  { words: /sendias|\biass\b/i, kind: 'sendiass' },
  { words: /ombudsman/i, kind: 'ombudsman' },
  { words: /\btribunal/i, kind: 'tribunal' },
  { words: /\bcouncil\b|\bborough\b/i, kind: 'council' },
  { words: /\b(?:nhs|camhs|hospital|clinic|surgery|paediatric\w*)\b/i, kind: 'health' },
  {
    words: /school|academy|\bprimary\b|\binfants?\b|\bjuniors?\b|\bgrammar\b|\bnursery\b|\bcollege\b/i,
    kind: 'school',
  },
];

/** What is known of a domain, or undefined. */
export function hintFor(domain: string): DomainHint | undefined {
  const fitting = HINTS.filter((hint) => isWithin(domain, hint.domain));
  return fitting.sort((one, other) => other.domain.length - one.domain.length)[0];
}

/** True when the domain belongs to a vendor that sends mail for many schools. */
export function isSchoolPlatform(domain: string): boolean {
  return SCHOOL_PLATFORMS.some((platform) => isWithin(domain, platform));
}

/** The kind that some words (a display name, an address) speak of, or undefined. */
export function kindFromWords(text: string): PartyKind | undefined {
  return WORDS.find(({ words }) => words.test(text))?.kind;
}
