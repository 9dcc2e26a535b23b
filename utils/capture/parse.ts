import type { Attachment } from 'postal-mime';
import type { PartPlace } from '../domain/index.ts';
import { attachmentName } from './attachment-name.ts';
import { decodeUndeclared } from './charset.ts';
import { ExactParser } from './exact-parser.ts';
import { headStart } from './head-start.ts';
import { shownInPlace } from './shown-in-place.ts';

/**
 * Limits on hostile input, far above what mail programs make. Beyond them nothing is parsed: the original is kept with
 * a warning instead.
 * - Nesting: real mail has under 10 levels; each one costs a node, and thousands would exhaust the stack.
 * - Headers: the largest real ones (long recipient lists) are some hundred kB; 2 MiB bounds the time to unfold them.
 * - Messages inside messages stay attachments: what a forwarded mail says is not what this mail says.
 */
const LIMITS = {
  maxNestingDepth: 100,
  maxHeadersSize: 2 * 1024 * 1024,
  forceRfc822Attachments: true,
} as const;

export interface MailHeader {
  readonly name: string;
  /** Unfolded, otherwise as received. */
  readonly value: string;
}

export interface MailAttachment {
  /** As the sender declared it, or a plain name by its type. */
  readonly name: string;
  readonly mediaType: string;
  /** Content-ID without angle brackets. */
  readonly contentId: string;
  readonly inline: boolean;
  /** Decoded when first asked for; the mail's source must still be there then. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Where these bytes lie encoded in the mail's source. */
  readonly place?: PartPlace;
}

export interface ParsedMail {
  readonly headers: readonly MailHeader[];
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly MailAttachment[];
}

/** Value of the first header of this name (lower case), or an empty string. */
export function headerOf(mail: Pick<ParsedMail, 'headers'>, name: string): string {
  return mail.headers.find((header) => header.name.toLowerCase() === name)?.value ?? '';
}

function bytesOf(content: Attachment['content']): Uint8Array<ArrayBuffer> {
  if (typeof content === 'string') return new TextEncoder().encode(content);
  return content instanceof ArrayBuffer ? new Uint8Array(content) : (content as Uint8Array<ArrayBuffer>);
}

function readAttachment(
  part: Attachment,
  index: number,
  { shown, place }: { shown: ReadonlySet<string>; place: PartPlace | undefined },
): MailAttachment {
  let bytes: MailAttachment['bytes'] | undefined;
  const contentId = (part.contentId ?? '').trim().replace(/^<|>$/g, '');
  return {
    name: attachmentName(part.filename, part.mimeType, index),
    mediaType: part.mimeType,
    contentId,
    inline: contentId !== '' && shown.has(contentId),
    get bytes() {
      return (bytes ??= bytesOf(part.content));
    },
    ...(place && { place }),
  };
}

/** The body as it stands after the first empty line, for a message whose parts could not be found. */
function rawBody(bytes: ArrayBuffer | Uint8Array<ArrayBuffer>): string {
  const mail = bytes instanceof ArrayBuffer ? new Uint8Array(bytes) : bytes;
  const text = decodeUndeclared(mail.subarray(headStart(mail)));
  const end = /\r?\n\r?\n/.exec(text);
  return end ? text.slice(end.index + end[0].length).trim() : '';
}

/**
 * Parses a message. Rejects only where a limit is exceeded; whatever else is wrong with it, it gives what can be read.
 * A multipart body without its boundary comes back as raw text rather than as nothing.
 */
export async function parseMail(bytes: ArrayBuffer | Uint8Array<ArrayBuffer>): Promise<ParsedMail> {
  const parser = new ExactParser(LIMITS);
  const mail = await parser.parse(bytes);
  const html = mail.html ?? '';
  const shown = shownInPlace(html);
  const attachments = mail.attachments.map((part, index) =>
    readAttachment(part, index, { shown, place: parser.placeOf(part) }),
  );
  const empty = (mail.text ?? '').trim() === '' && html === '' && attachments.length === 0;
  return {
    headers: mail.headers.map(({ originalKey, value }) => ({ name: originalKey, value })),
    text: empty ? rawBody(bytes) : (mail.text ?? ''),
    html,
    attachments,
  };
}
