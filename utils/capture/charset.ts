// What the bytes of a mail mean where its sender did not say: older mail programs and web forms leave the charset out, or
// name it only inside the HTML.

const strict = new TextDecoder('utf-8', { fatal: true });
const lenient = new TextDecoder('utf-8', { ignoreBOM: true });
const western = new TextDecoder('windows-1252');

/** What the library puts for a byte that UTF-8 does not allow. */
const UNREAD = '\ufffd';

/** Charsets that say nothing of the bytes above 127. */
const SAYS_NOTHING = /^\s*(?:(?:us-)?ascii|ansi_x3\.4-1968|(?:x-)?unknown(?:-8bit)?|8bit|default)?\s*$/i;

/** The charset that HTML declares for itself, and how far in it may stand. */
const META = /<meta\b[^>]{0,500}?\bcharset\s*=\s*["']?\s*([\w:.+-]{1,40})/i;
const META_BYTES = 4096;

/** True for bytes that are UTF-8, or that some damage keeps from being it: then most of what is no ASCII still is. */
function isUtf8(bytes: AllowSharedBufferSource): boolean {
  try {
    strict.decode(bytes);
    return true;
  } catch {
    const text = lenient.decode(bytes);
    const right = text.replace(/[\0-\x7f\ufffd]+/g, '').length;
    return right > text.split(UNREAD).length - 1;
  }
}

function metaCharset(bytes: ArrayBuffer): string | undefined {
  const start = western.decode(new Uint8Array(bytes, 0, Math.min(META_BYTES, bytes.byteLength)));
  const [, name = ''] = META.exec(start) ?? [];
  // It is not UTF-8, whatever it says of itself.
  return /^(?:utf|unicode)/i.test(name) ? undefined : name || undefined;
}

/**
 * The charset to read a text by. One that is declared, as it is; else UTF-8 if it can be that, what its HTML declares, or
 * windows-1252, in which programs that declare nothing write.
 */
export function charsetOf(
  bytes: ArrayBuffer,
  { declared = '', isHtml }: { readonly declared?: string | undefined; readonly isHtml: boolean },
): string {
  if (!SAYS_NOTHING.test(declared)) return declared;
  if (isUtf8(bytes)) return 'utf-8';
  return (isHtml && metaCharset(bytes)) || 'windows-1252';
}

/** Text whose charset nobody can declare. A byte order mark stays. */
export function decodeUndeclared(bytes: AllowSharedBufferSource): string {
  return isUtf8(bytes) ? lenient.decode(bytes) : western.decode(bytes);
}

/** The line of a header: `read` as UTF-8 by others, unless that is not what it is. Costs nothing for any other. */
export function mendHeaderLine(read: string, line: Uint8Array<ArrayBuffer>): string {
  return read.includes(UNREAD) ? decodeUndeclared(line) : read;
}
