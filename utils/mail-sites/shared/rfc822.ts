import { firstValue, type HeaderBlock } from './headers.ts';

/** Fields that no web page, JSON or log starts with. One is enough: real mails lack any of them. */
const TELLING = new Set(
  'from to cc subject date message-id received return-path delivered-to mime-version content-type reply-to sender'
    .split(' ')
    .concat(['in-reply-to', 'references', 'dkim-signature', 'content-transfer-encoding', 'bcc', 'x-mailer']),
);

/** True when the start of an answer reads as a mail (RFC 5322), however odd, and not as a web page or JSON. */
export function looksLikeMail(start: Uint8Array, header: HeaderBlock): boolean {
  const text = new TextDecoder('windows-1252')
    .decode(start.subarray(0, 512))
    .replace(/^[\s\xef\xbb\xbf]+/, '');
  if (/^(?:<[!?a-z]|[{[]|\)\]\}')/i.test(text)) return false;
  if (!header.names.some((name) => TELLING.has(name))) return false;
  return header.oddLines <= header.names.length;
}

/** The line that must end a multipart message, or null when its end cannot be told. */
export function closingLine(header: HeaderBlock): string | null {
  const type = firstValue(header, 'content-type').slice(0, 2_000);
  if (!/^\s*multipart\//i.test(type)) return null;
  const [, quoted, bare] = /;\s*boundary\s*=\s*(?:"([^"]+)"|([^\s;"]+))/i.exec(type) ?? [];
  const boundary = quoted ?? bare;
  return boundary === undefined ? null : `--${boundary}--`;
}
