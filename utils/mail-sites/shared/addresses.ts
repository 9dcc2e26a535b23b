import { decodeWords } from './encoded-words.ts';

/**
 * The addresses in a header such as From, in lower case; names, comments and group labels are left out. Encoded
 * words are decoded after the split, so that a decoded comma or bracket in a name cannot make an address.
 */
export function readAddresses(value: string): readonly string[] {
  const bare = stripQuotedAndComments(value.slice(0, 8_000));
  const inBrackets = [...bare.matchAll(/<([^<>]*)>/g)].map(([, inside = '']) => inside);
  const loose = bare.replace(/<[^<>]*>/g, ' ').split(/[\s,;:]+/);
  const found = [...inBrackets, ...loose].map(toAddress).filter((address) => address !== '');
  return [...new Set(found)];
}

/** One address in the form used for comparing: lower case, domain in ASCII. Empty when it is none. */
export function toAddress(text: string): string {
  const plain = decodeWords(text)
    .replace(/[\s<>"]/g, '')
    .replace(/^mailto:/i, '')
    .replace(/^@[^:]*:/, ''); // old source route, RFC 5322 §4.4
  const at = plain.lastIndexOf('@');
  if (at < 1 || at === plain.length - 1) return '';
  return `${plain.slice(0, at).toLowerCase()}@${toAsciiDomain(plain.slice(at + 1))}`;
}

/** Pages show `münchen.example`, headers `xn--mnchen-3ya.example`: both become the latter. */
function toAsciiDomain(domain: string): string {
  try {
    return new URL(`http://${domain}`).hostname;
  } catch {
    return domain.toLowerCase();
  }
}

/** Quoted names and (nested (comments)) go; a quoted local part such as `"a b"@example.org` keeps its text. */
function stripQuotedAndComments(value: string): string {
  let kept = '';
  let depth = 0;
  for (let at = 0; at < value.length; at += 1) {
    const character = value[at] ?? '';
    if (character === '\\') at += 1;
    else if (depth === 0 && character === '"') {
      const end = closingQuote(value, at);
      if (value[end + 1] === '@') kept += value.slice(at + 1, end).replace(/[\s,;:<>\\]/g, '');
      at = end;
    } else if (character === '(') depth += 1;
    else if (character === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0) kept += character;
  }
  return kept;
}

function closingQuote(value: string, open: number): number {
  for (let at = open + 1; at < value.length; at += 1) {
    if (value[at] === '\\') at += 1;
    else if (value[at] === '"') return at;
  }
  return open; // never closed: read on as if the quote were not there
}
