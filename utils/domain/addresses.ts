/**
 * Mail providers whose domain says nothing about who the sender is; such a sender is known by full address only.
 * The largest in the UK, by the providers' own pages, November 2026.
 */
const PUBLIC_PROVIDERS =
  'gmail.com googlemail.com outlook.com outlook.co.uk hotmail.com hotmail.co.uk live.com live.co.uk msn.com ' +
  'yahoo.com yahoo.co.uk ymail.com rocketmail.com aol.com aol.co.uk icloud.com me.com mac.com ' +
  'btinternet.com btopenworld.com bt.com sky.com talktalk.net talktalk.co.uk tiscali.co.uk virginmedia.com ' +
  'virgin.net ntlworld.com blueyonder.co.uk plusnet.com plus.com ee.co.uk o2.co.uk vodafone.co.uk ' +
  'proton.me protonmail.com pm.me tutanota.com tuta.com fastmail.com zoho.com gmx.com gmx.co.uk gmx.net ' +
  'mail.com yandex.com hey.com';

/** Made when first asked, so that scripts that never ask do not carry the names. */
let publicProviders: ReadonlySet<string> | null = null;

/** The domain of an address, lower case; empty when there is none. */
export function domainOf(address: string): string {
  const at = address.lastIndexOf('@');
  return at < 0
    ? ''
    : address
        .slice(at + 1)
        .trim()
        .toLowerCase()
        .replace(/\.$/, '');
}

/** True when anybody can have an address at this domain, so that it names nobody. */
export function isPublicProvider(domain: string): boolean {
  publicProviders ??= new Set(PUBLIC_PROVIDERS.split(' '));
  return publicProviders.has(domain.toLowerCase());
}

/** True when `domain` is `parent` or one of its subdomains. */
export function isWithin(domain: string, parent: string): boolean {
  return parent !== '' && (domain === parent || domain.endsWith(`.${parent}`));
}
