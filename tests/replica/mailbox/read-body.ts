import { simpleParser } from 'mailparser';
import type { Attachment } from 'mailparser';
import { headOf } from './header-lines.ts';

/** A file carried by a message, decoded. */
export interface MailFile {
  readonly name: string;
  readonly type: string;
  /** Content-ID without angle brackets, or empty. */
  readonly cid: string;
  /** True for pictures the body shows in place. */
  readonly inline: boolean;
  readonly content: Buffer;
}

/** The readable inside of a message. */
export interface MailBody {
  /** The sender's HTML, untouched, or empty. */
  readonly html: string;
  readonly text: string;
  readonly files: readonly MailFile[];
}

/** Reads the inside of a message. Never fails: what is too broken shows as plain text. */
export async function readBody(bytes: Buffer): Promise<MailBody> {
  try {
    const mail = await simpleParser(bytes, {
      keepCidLinks: true,
      skipHtmlToText: true,
      skipTextToHtml: true,
      checksumAlgo: false,
    });
    const html = mail.html || '';
    return { html, text: mail.text ?? '', files: mail.attachments.map((part) => fileOf(part, html)) };
  } catch {
    return {
      html: '',
      text: bytes.subarray(headOf(bytes).length).toString('utf8').slice(0, 100_000).trim(),
      files: [],
    };
  }
}

function fileOf(part: Attachment, html: string): MailFile {
  const cid = part.cid ?? '';
  return {
    name: (part.filename || 'noname').replace(/[\r\n]+/g, ' '),
    type: part.contentType || 'application/octet-stream',
    cid,
    inline: cid !== '' && html.includes(`cid:${cid}`),
    content: part.content,
  };
}
