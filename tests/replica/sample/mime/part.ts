import { encodeText, joinBytes, toCrlf, type Charset } from './bytes.ts';
import { encodeBody, type TransferEncoding } from './transfer.ts';
import { formatFileParam } from './headers.ts';

/** One MIME entity: its own header lines (each ending with CRLF) and its encoded body. */
export interface Part {
  readonly headers: string;
  readonly body: Uint8Array;
}

/** How a text part is written on the wire. */
export interface TextWire {
  readonly charset: Charset;
  readonly encoding: TransferEncoding;
  readonly params?: string;
}

/** A file as it travels: `nameStyle` decides how odd names are written; `cid` makes it an inline picture. */
export interface FileWire {
  readonly name: string;
  readonly type: string;
  readonly nameStyle?: 'plain' | 'rfc2231' | 'encoded-word';
  readonly cid?: string;
}

/** A text part, e.g. `textPart('plain', 'Dear …', { charset: 'utf-8', encoding: 'base64' })`. */
export function textPart(subtype: string, text: string, wire: TextWire): Part {
  const type = `Content-Type: text/${subtype}; charset="${wire.charset}"${wire.params ?? ''}\r\n`;
  return {
    headers: `${type}Content-Transfer-Encoding: ${wire.encoding}\r\n`,
    body: encodeBody(encodeText(toCrlf(text), wire.charset), wire.encoding),
  };
}

/** An attached or inline file in base64. */
export function filePart(bytes: Uint8Array, wire: FileWire): Part {
  const style = wire.nameStyle ?? 'plain';
  const headers = [
    `Content-Type: ${wire.type}${formatFileParam('name', wire.name, style)}\r\n`,
    'Content-Transfer-Encoding: base64\r\n',
    `Content-Disposition: ${wire.cid ? 'inline' : 'attachment'}${formatFileParam('filename', wire.name, style)}\r\n`,
    wire.cid ? `Content-ID: <${wire.cid}>\r\n` : '',
  ];
  return { headers: headers.join(''), body: encodeBody(bytes, 'base64') };
}

/** A multipart entity. The boundary is the caller's, so that it is the same at every build. */
export function multipart(subtype: string, boundary: string, parts: readonly Part[]): Part {
  const pieces = parts.flatMap((part) => [`--${boundary}\r\n`, part.headers, '\r\n', part.body, '\r\n']);
  return {
    headers: `Content-Type: multipart/${subtype};\r\n\tboundary="${boundary}"\r\n`,
    body: joinBytes([...pieces, `--${boundary}--\r\n`]),
  };
}

/** An unencoded entity such as message/rfc822, whose body must already be mail bytes. */
export function rawPart(headers: string, body: Uint8Array | string): Part {
  return { headers, body: typeof body === 'string' ? joinBytes([toCrlf(body)]) : body };
}
