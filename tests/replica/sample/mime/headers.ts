import type { Person } from '../cast.ts';

/** How non-ASCII header text is wrapped: base64 words or quoted-printable words (RFC 2047 §4). */
export type WordEncoding = 'B' | 'Q';

const isAscii = (text: string): boolean => /^[\x20-\x7e]*$/.test(text);

function encodeWord(text: string, encoding: WordEncoding): string {
  const bytes = Buffer.from(text, 'utf8');
  if (encoding === 'B') return `=?UTF-8?B?${bytes.toString('base64')}?=`;
  const safe = [...bytes].map((byte) => {
    const char = String.fromCharCode(byte);
    if (/[A-Za-z0-9!*+/-]/.test(char)) return char;
    return char === ' ' ? '_' : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  });
  return `=?utf-8?Q?${safe.join('')}?=`;
}

/** Header text as ASCII: encoded words of at most 75 characters, never cut inside a letter (RFC 2047 §2, §5). */
export function encodeHeaderText(text: string, encoding: WordEncoding = 'B'): string {
  if (isAscii(text)) return text;
  const words: string[] = [];
  let current = '';
  for (const char of text) {
    if (encodeWord(current + char, encoding).length > 75) {
      words.push(encodeWord(current, encoding));
      current = '';
    }
    current += char;
  }
  return [...words, encodeWord(current, encoding)].join(' ');
}

/** `Name <address>`; the name is quoted or encoded as it needs. */
export function formatPerson(person: Person, encoding: WordEncoding = 'B'): string {
  if (person.name === '') return person.address;
  if (!isAscii(person.name)) return `${encodeHeaderText(person.name, encoding)} <${person.address}>`;
  const needsQuotes = /[^A-Za-z0-9 '-]/.test(person.name);
  return `${needsQuotes ? `"${person.name}"` : person.name} <${person.address}>`;
}

/** One header field, folded at spaces before column 78 where it can be (RFC 5322 §2.2.3). Ends with CRLF. */
export function formatHeader(name: string, value: string): string {
  const lines: string[] = [];
  let line = `${name}:`;
  for (const word of value.split(' ')) {
    if (line.length + 1 + word.length > 78 && line.trim() !== `${name}:`) {
      lines.push(line);
      line = '';
    }
    line += ` ${word}`;
  }
  return `${[...lines, line].join('\r\n')}\r\n`;
}

/** `; name="value"`, or the RFC 2231 form (percent-encoded UTF-8, cut into numbered pieces when long). */
export function formatFileParam(
  param: string,
  value: string,
  style: 'plain' | 'rfc2231' | 'encoded-word',
): string {
  if (style === 'encoded-word') return `;\r\n\t${param}="${encodeHeaderText(value, 'Q')}"`;
  if (style === 'plain') return `;\r\n\t${param}="${value.replace(/["\\]/g, '\\$&')}"`;
  const coded = encodeURIComponent(value).replace(
    /['()*!]/g,
    (char) => `%${char.charCodeAt(0).toString(16)}`,
  );
  if (coded.length < 60) return `;\r\n\t${param}*=utf-8''${coded}`;
  const pieces = coded.match(/(?:%[0-9A-Fa-f]{2}|.){1,18}/g) ?? [];
  return pieces.map((piece, n) => `;\r\n\t${param}*${n}*=${n === 0 ? "utf-8''" : ''}${piece}`).join('');
}
