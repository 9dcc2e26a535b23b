import { attachmentName } from '../attachment-name.ts';
import { oneLine } from '../one-line.ts';
import type { MailAttachment } from '../parse.ts';
import type { Bytes, Storage } from './compound.ts';
import { ID, PROPERTY_HEADERS, PROPERTY_STREAM, Properties, foldersNamed } from './properties.ts';
import { writeCompound, type CompoundContent } from './write-compound.ts';

/** Media type of a .msg file. */
export const MSG_TYPE = 'application/vnd.ms-outlook' as const;

/** At most this many attachments are looked at; all are in the original. */
const MOST_ATTACHMENTS = 2000;

/** Folders in folders of a message inside a message; real ones have a handful of levels. */
const DEEPEST = 50;

const NAMES_FOLDER = '__nameid_version1.0';

/** The names of properties are copied into every message taken out; real lists have some 20 kB. */
const LARGEST_NAMES = 64 * 1024;

/** PidTagAttachMethod 5: the attachment is a message ([MS-OXCMSG] 2.2.2.9). */
const METHOD_MESSAGE = 5;

/** The content of a folder, to be written as a file of its own. */
function contentOf(storage: Storage, depth = 0): Map<string, Bytes | CompoundContent> {
  if (depth > DEEPEST) throw new RangeError('Folders in folders without end');
  return new Map(
    [...storage.children()].map(([name, child]) => [
      name,
      child.kind === 'stream' ? child.bytes() : contentOf(child, depth + 1),
    ]),
  );
}

/** The properties of a message inside a message have 24 bytes in front, those of a file 32 ([MS-OXMSG] 2.4.1). */
function asFileProperties(bytes: Bytes): Bytes {
  const { file, message } = PROPERTY_HEADERS;
  const widened = new Uint8Array(Math.max(file, bytes.length + file - message));
  widened.set(bytes.subarray(0, message));
  widened.set(bytes.subarray(message), file);
  return widened;
}

/** A message inside a message as a .msg file of its own, with the names its properties go by in the outer one. */
function messageFile(inner: Storage, root: Storage): Bytes {
  const content = contentOf(inner);
  const properties = content.get(PROPERTY_STREAM);
  if (properties instanceof Uint8Array) content.set(PROPERTY_STREAM, asFileProperties(properties));
  const names = root.children().get(NAMES_FOLDER);
  if (names?.kind === 'storage' && !content.has(NAMES_FOLDER)) {
    const copied = contentOf(names);
    if (sizeOf(copied) <= LARGEST_NAMES) content.set(NAMES_FOLDER, copied);
  }
  return writeCompound(content);
}

function sizeOf(content: CompoundContent): number {
  let size = 0;
  for (const value of content.values()) size += value instanceof Uint8Array ? value.length : sizeOf(value);
  return size;
}

interface Found {
  readonly bytes: Bytes;
  readonly mediaType: string;
  readonly name: string | null;
}

/** What an attachment holds; null when the file names it but does not have it, such as a link to a shared file. */
function readContent(part: Properties, message: Properties): Found | null {
  const declared = part.text(ID.fileName) ?? part.text(ID.shortFileName) ?? part.text(ID.displayName);
  const bytes = part.binary(ID.content);
  const mediaType = oneLine(part.text(ID.mediaType) ?? '').toLowerCase() || 'application/octet-stream';
  if (bytes) return { bytes: bytes.slice(), mediaType, name: declared };
  const folder = part.folder(ID.content);
  if (!folder) return null;
  if (part.number(ID.attachMethod) !== METHOD_MESSAGE && !folder.children().has(PROPERTY_STREAM))
    return { bytes: writeCompound(contentOf(folder)), mediaType, name: declared };
  const subject = new Properties(folder, PROPERTY_HEADERS.message, message.codePage).text(ID.subject);
  const name = `${oneLine(subject ?? '') || 'forwarded email'}.msg`;
  return { bytes: messageFile(folder, message.storage), mediaType: MSG_TYPE, name };
}

function asAttachment(found: Found, part: Properties, index: number): MailAttachment {
  const contentId = oneLine(part.text(ID.contentId) ?? '').replace(/^<|>$/g, '');
  const name = attachmentName(found.name, found.mediaType, index);
  return { name, mediaType: found.mediaType, contentId, inline: false, bytes: found.bytes };
}

export interface ReadAttachments {
  readonly attachments: readonly MailAttachment[];
  /** Plain sentences on those that could not be had. */
  readonly notices: readonly string[];
}

/** The attachments of a message, in order. One that is broken or only linked does not spoil the others. */
export function readAttachments(message: Properties): ReadAttachments {
  const attachments: MailAttachment[] = [];
  let missing = 0;
  let broken = 0;
  const folders = foldersNamed(message.storage, '__attach_version1.0_').slice(0, MOST_ATTACHMENTS);
  folders.forEach((folder, index) => {
    try {
      const part = new Properties(folder, PROPERTY_HEADERS.part, message.codePage);
      const found = readContent(part, message);
      if (found) attachments.push(asAttachment(found, part, index));
      else missing += 1;
    } catch {
      broken += 1;
    }
  });
  return { attachments, notices: noticesOf(missing, broken) };
}

function noticesOf(missing: number, broken: number): readonly string[] {
  const notices: string[] = [];
  if (missing > 0) notices.push(`Attachments that the file names but does not hold: ${missing}.`);
  if (broken > 0) notices.push(`Attachments that could not be read: ${broken}. They are in the original.`);
  return notices;
}
