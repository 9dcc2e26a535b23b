// A mail's subject or an attachment's name is its sender's text. What comes out of here is one path component that is
// the same file on Windows, macOS and Linux: no folder, no device, no hidden file, nothing that reads other than it is.

/** UTF-8 bytes of a file name. Leaves room for folders within 240 characters (Windows allows 260 in all). */
export const MAX_NAME_BYTES = 120;

const encoder = new TextEncoder();
const byteLength = (text: string): number => encoder.encode(text).length;

/** Device names that Windows opens instead of a file, also with an extension and with superscript digits
 * (learn.microsoft.com, "Naming Files, Paths, and Namespaces", read November 2026). */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|clock\$|(?:com|lpt)[0-9¹²³])\s*(?:\.|$)/iu;

/** Separators, drives, wildcards and pipes, with the look-alikes that old Windows code maps back to them. */
const SEPARATORS = /[\\/:*|⁄∕／＼：∶＊｜∣⧸⧹]+/gu;

/** `%` must be percent-encoded in a BagIt manifest (RFC 8493 §2.1.3), where `sha256sum -c` would not find the file:
 * so no name holds one. */
function spellPercent(text: string): string {
  return text
    .replaceAll('%20', ' ')
    .replace(/(\d) ?[%％]/gu, '$1 per cent ')
    .replace(/[%％]/gu, '-');
}

/** Controls, bidi overrides, joiners and other invisible or unassigned characters go: HFS+ ignores some when comparing. */
const INVISIBLE = /[\p{C}\p{Default_Ignorable_Code_Point}\uFFFD]/gu;

/** More of a subject never reaches a name; a bound also keeps the patterns below from crawling over megabytes. */
const LONGEST_READ = 1000;

/** Rewrites `text` as part of a file name, in NFC, on one line; `fallback` when nothing readable is left. Never throws. */
export function safeText(text: string, fallback: string): string {
  const plain = spellPercent(text.slice(0, LONGEST_READ).toWellFormed())
    .replace(/[\s\p{Z}\u0085]+/gu, ' ')
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(/[:：](?= |$)/gu, '')
    .replace(SEPARATORS, '-')
    .replace(/["＂]/gu, "'")
    .replace(/[<>?＜＞？]/gu, '')
    .replace(/ {2,}/gu, ' ')
    .replace(/-{2,}/gu, '-')
    .replace(/^[\s.~-]+|[\s.-]+$/gu, '');
  return plain === '' ? fallback : plain;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

function fill(parts: Iterable<string>, limit: number): string {
  let kept = '';
  let size = 0;
  for (const part of parts) {
    size += byteLength(part);
    if (size > limit) break;
    kept += part;
  }
  return kept;
}

/** Cuts to at most `limit` UTF-8 bytes, between characters as people see them where one fits at all. */
export function cutToBytes(text: string, limit: number): string {
  if (text.length <= limit && byteLength(text) <= limit) return text;
  const short = text.slice(0, limit + 1).toWellFormed();
  const seen = Array.from(graphemes.segment(short), ({ segment }) => segment);
  return (fill(seen, limit) || fill(short, limit)).replace(/[\s.\uFFFD]+$/u, '');
}

/** Splits `Draft plan.docx` into stem and extension (with its dot; empty when there is none worth the name). */
export function splitExtension(name: string): { readonly stem: string; readonly extension: string } {
  const whole = name.trim();
  const dot = whole.lastIndexOf('.');
  const extension = dot > 0 && /^\.[A-Za-z0-9]{1,16}$/u.test(whole.slice(dot)) ? whole.slice(dot) : '';
  return { stem: whole.slice(0, whole.length - extension.length), extension };
}

/** Joins a stem, already through `safeText`, with its extension within the limit; a device name gets `_` in front. */
export function safeFileName(stem: string, extension: string, limit = MAX_NAME_BYTES): string {
  const whole = DEVICE.test(`${stem}${extension}`) ? `_${stem}` : stem;
  return `${cutToBytes(whole, limit - byteLength(extension))}${extension}`;
}

/** What two names share when some file system takes them for one: letter case and compatibility forms. */
export function foldName(name: string): string {
  return name.normalize('NFKD').toUpperCase().toLowerCase().normalize('NFKD');
}

/** Gives out file names for one folder, adding ` (2)`, ` (3)` … where a file system would see the same name twice. */
export function nameGiver(): (stem: string, extension: string) => string {
  const taken = new Set<string>();
  const tries = new Map<string, number>();
  return (stem, extension) => {
    const key = foldName(safeFileName(stem, extension));
    let number = tries.get(key) ?? 0;
    let name: string;
    do {
      number += 1;
      name = safeFileName(stem, number === 1 ? extension : ` (${number})${extension}`);
    } while (taken.has(foldName(name)));
    tries.set(key, number);
    taken.add(foldName(name));
    return name;
  };
}
