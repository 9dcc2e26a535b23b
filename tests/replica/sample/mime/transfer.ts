import { joinBytes } from './bytes.ts';

/** RFC 2045 §6 transfer encodings. */
export type TransferEncoding = '7bit' | '8bit' | 'quoted-printable' | 'base64';

const CRLF = '\r\n';
const MAX_LINE = 76;

function base64Lines(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('base64');
  const lines: string[] = [];
  for (let at = 0; at < text.length; at += MAX_LINE) lines.push(text.slice(at, at + MAX_LINE));
  return lines.join(CRLF) + CRLF;
}

function escapeByte(byte: number, isLast: boolean): string {
  const isSpace = byte === 0x20 || byte === 0x09;
  const isPlain = byte >= 0x21 && byte <= 0x7e && byte !== 0x3d;
  if (isPlain || (isSpace && !isLast)) return String.fromCharCode(byte);
  return `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}

function quoteLine(line: Uint8Array): string {
  let out = '';
  let width = 0;
  line.forEach((byte, index) => {
    const piece = escapeByte(byte, index === line.length - 1);
    if (width + piece.length > MAX_LINE - 1) {
      out += `=${CRLF}`;
      width = 0;
    }
    out += piece;
    width += piece.length;
  });
  return out;
}

function quotedPrintable(bytes: Uint8Array): string {
  const lines = Buffer.from(bytes).toString('latin1').split(CRLF);
  return lines.map((line) => quoteLine(Buffer.from(line, 'latin1'))).join(CRLF);
}

/** Body bytes in the given transfer encoding. Text must already have CRLF line ends. */
export function encodeBody(bytes: Uint8Array, encoding: TransferEncoding): Uint8Array {
  if (encoding === 'base64') return joinBytes([base64Lines(bytes)]);
  if (encoding === 'quoted-printable') return joinBytes([quotedPrintable(bytes)]);
  if (encoding === '7bit' && bytes.some((byte) => byte > 0x7e))
    throw new Error('7bit was asked for, but the text is not ASCII');
  return bytes;
}
