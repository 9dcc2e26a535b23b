import type { PartyKind } from './party.ts';

/** `st-aldhelms` → `St Aldhelms`. */
function asTitle(label: string): string {
  const words = label.split(/[-_.]+/).filter((word) => word !== '');
  return words.map((word) => (word[0] ?? '').toUpperCase() + word.slice(1)).join(' ');
}

/** The label left of a suffix: `mail.northshire.gov.uk` and `gov.uk` → `northshire`. */
function labelBefore(domain: string, suffix: string): string {
  const rest = domain.slice(0, -suffix.length - 1);
  return rest.slice(rest.lastIndexOf('.') + 1);
}

/** The body's own domain under a suffix: `mail.northshire.gov.uk` and `gov.uk` → `northshire.gov.uk`. */
function ownDomain(domain: string, suffix: string): string {
  return `${labelBefore(domain, suffix)}.${suffix}`;
}

/** Schools sit one level deeper, `school.council.sch.uk` (Nominet). */
function schoolDomain(domain: string): string {
  return domain.split('.').slice(-4).join('.');
}

/** A body's name and the domain it is known by, guessed from a mail domain and the suffix of its hint. */
export function nameFromDomain(
  domain: string,
  suffix: string,
  kind: PartyKind,
): { readonly name: string; readonly domain: string } {
  if (suffix === 'sch.uk') {
    const own = schoolDomain(domain);
    return { name: asTitle(own.split('.')[0] ?? ''), domain: own };
  }
  const own = ownDomain(domain, suffix);
  const title = asTitle(labelBefore(domain, suffix));
  if (kind === 'council') return { name: `${title.replace(/ ?(?:cc|council)$/i, '')} Council`, domain: own };
  if (kind === 'health') return { name: `${title} NHS`, domain: own };
  return { name: title, domain: own };
}

/** Second-level endings under which UK bodies register, so that `x.org.uk` is named by `x`. */
const SECOND_LEVEL = /\.(?:org|co|me|ltd|plc|net|police|mod)\.uk$/;

/** A name for a domain nothing is known of: `post.oakfield-trust.org.uk` → `Oakfield Trust`. */
export function nameOfUnknown(domain: string): string {
  const suffix = SECOND_LEVEL.exec(domain)?.[0].slice(1) ?? domain.slice(domain.lastIndexOf('.') + 1);
  return asTitle(labelBefore(domain, suffix));
}
