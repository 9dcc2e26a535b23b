/** A mail site Paperchain has an adapter for. */
export type MailSiteId = 'gmail' | 'outlook';

/** A host of a mail site that every installation may run in. */
export interface MailHost {
  readonly site: MailSiteId;
  readonly host: string;
}

/** Gmail's one host. On its own, so that Gmail's content script, which is small, does not carry the whole list. */
export const GMAIL: MailHost = { site: 'gmail', host: 'mail.google.com' };

/**
 * The hosts of the manifest, the background's door, the content scripts and the popup: one list, so that a new site is one
 * line here, a folder in utils/mail-sites and a content entrypoint. Outlook's are those of Microsoft 365 and of
 * Outlook.com as of 2026-09; Outlook on a host of its own is asked for when the user wants it.
 */
export const MAIL_HOSTS: readonly MailHost[] = [
  GMAIL,
  { site: 'outlook', host: 'outlook.live.com' },
  { site: 'outlook', host: 'outlook.office.com' },
  { site: 'outlook', host: 'outlook.office365.com' },
  { site: 'outlook', host: 'outlook.cloud.microsoft' },
];

/** How people call the sites together, in a sentence. */
export const MAIL_SITE_WORDS = 'Gmail or Outlook';

const NAMES: Readonly<Record<MailSiteId, string>> = { gmail: 'Gmail', outlook: 'Outlook' };

/** What people call a site. */
export function nameOfSite(site: MailSiteId): string {
  return NAMES[site];
}

/** A host as a match pattern of the browser: all its pages, over HTTPS only. */
export function matchesOfHost(host: string): string {
  return `https://${host}/*`;
}

/** Match patterns of one site. */
export function matchesOf(site: MailSiteId): readonly string[] {
  return MAIL_HOSTS.filter((each) => each.site === site).map(({ host }) => matchesOfHost(host));
}

/** Which site an address belongs to; null for any other page, and where only the beginning of the host looks right. */
export function siteOfAddress(address: string): MailSiteId | null {
  if (!URL.canParse(address)) return null;
  const { protocol, host } = new URL(address);
  if (protocol !== 'https:') return null;
  return MAIL_HOSTS.find((each) => each.host === host)?.site ?? null;
}

/** True for an address formed as Outlook's are on any host: `/owa/` on premises, `/mail/` in the cloud under an own name. */
export function looksLikeOutlook(address: string): boolean {
  return URL.canParse(address) && /^\/(?:owa|mail)(?:\/|$)/.test(new URL(address).pathname);
}

/** The host that may be asked for at an address: of a web page over HTTPS that is no mail site we know; else null. */
export function ownHostOf(address: string): string | null {
  if (!URL.canParse(address) || siteOfAddress(address) !== null) return null;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' && hostname !== '' ? hostname : null;
}
