import type { MailAttachment, MailHeader, ParsedMail } from '../parse.ts';
import { shownInPlace } from '../shown-in-place.ts';
import { readAttachments } from './attachments.ts';
import { decodeCodePage } from './code-pages.ts';
import { isCompound, openCompound, type Bytes } from './compound.ts';
import { completeHeaders, ownHeaders } from './headers.ts';
import { ID, PROPERTY_HEADERS, PROPERTY_STREAM, Properties } from './properties.ts';
import { decompressRtf } from './rtf-compression.ts';
import { letterOfRtf } from './rtf.ts';

/** What a .msg file holds. */
export interface MsgMail {
  /** As from a mail in MIME; headers that the file does not have are made from Outlook's own fields. */
  readonly mail: ParsedMail;
  /** The headers the mail came with, as the file has them. */
  readonly ownHeaders: readonly MailHeader[];
  /** True for a draft: it had not been sent when the file was made. */
  readonly isDraft: boolean;
  /** Plain sentences the reader must know. */
  readonly notices: readonly string[];
}

/** PidTagMessageFlags ([MS-OXCMSG] 2.2.1.6). */
const FLAG_UNSENT = 8;

/** Classes of items that are mail: notes, reports, meeting requests, posts. */
const MAIL_CLASSES = /^(?:IPM\.(?:Note|Schedule|Post|Document|Outlook\.Recall)|REPORT)\b|^IPM$|^$/i;

/** The HTML body: bytes in a code page of their own, or text. */
function htmlOf(message: Properties): string {
  const bytes = message.binary(ID.html);
  if (bytes) return decodeCodePage(bytes, message.number(ID.internetCodePage) ?? message.codePage);
  return message.text(ID.html) ?? '';
}

function letterOf(message: Properties): { readonly html: string; readonly text: string } {
  const html = htmlOf(message);
  const text = message.text(ID.body) ?? '';
  const rtf = html === '' ? message.binary(ID.rtf) : null;
  if (!rtf) return { html, text };
  const letter = letterOfRtf(decompressRtf(rtf));
  return { html: letter.html, text: text.trim() === '' ? letter.text : text };
}

/** A letter that cannot be read must not cost the people, the date and the attachments. */
function readableLetter(message: Properties): { html: string; text: string; notices: readonly string[] } {
  try {
    return { ...letterOf(message), notices: [] };
  } catch {
    return {
      html: '',
      text: '',
      notices: ['The text of this email could not be read. It is in the original.'],
    };
  }
}

const isUnsent = (message: Properties): boolean => ((message.number(ID.flags) ?? 0) & FLAG_UNSENT) !== 0;

function noticesOf(message: Properties, own: readonly MailHeader[]): readonly string[] {
  const notices: string[] = [];
  if (!MAIL_CLASSES.test(message.text(ID.messageClass) ?? ''))
    notices.push('This Outlook file holds no email but another kind of item.');
  if (isUnsent(message)) notices.push('This is a draft: it had not been sent when the file was made.');
  else if (own.length === 0)
    notices.push('This Outlook file has no email headers. Who and when are taken from Outlook’s own fields.');
  return notices;
}

function markInline(attachments: readonly MailAttachment[], html: string): readonly MailAttachment[] {
  const shown = shownInPlace(html);
  return attachments.map((part) => ({ ...part, inline: part.contentId !== '' && shown.has(part.contentId) }));
}

/** True when the bytes are an Outlook message: a compound file with a message's properties in it. Reads the directory only. */
export function isMsg(bytes: Bytes): boolean {
  try {
    return isCompound(bytes) && openCompound(bytes).children().has(PROPERTY_STREAM);
  } catch {
    return false;
  }
}

/**
 * Reads an Outlook message file. Throws a RangeError when it is none or is broken beyond reading; a broken letter or
 * attachment only costs itself, with a notice. Time and memory are bounded by the file's size, whatever it claims.
 */
export function readMsg(bytes: Bytes): MsgMail {
  const root = openCompound(bytes);
  if (!root.children().has(PROPERTY_STREAM)) throw new RangeError('Not an Outlook message');
  const message = new Properties(root, PROPERTY_HEADERS.file);
  const own = ownHeaders(message);
  const { notices, ...letter } = readableLetter(message);
  const parts = readAttachments(message);
  return {
    mail: {
      ...letter,
      headers: completeHeaders(message, own),
      attachments: markInline(parts.attachments, letter.html),
    },
    ownHeaders: own,
    isDraft: isUnsent(message),
    notices: [...noticesOf(message, own), ...notices, ...parts.notices],
  };
}
