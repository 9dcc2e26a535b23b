import { attachmentContent, originalContent } from '../../capture/content.ts';
import type { AttachmentContent, NewEntry, Original } from '../../domain/index.ts';
import type { PreparedMail } from './prepare-mails.ts';

/** Content as it travels: its blob would be made, and sent, only because the browser copies every field. */
type Travelling<Content> = Omit<Content, 'blob' | 'bytes'> & { readonly bytes: Uint8Array<ArrayBuffer> };

/** A prepared mail as it travels between workers. */
export interface WiredMail extends Omit<PreparedMail, 'made'> {
  readonly made: Omit<NewEntry, 'original' | 'attachments'> & {
    readonly original: Travelling<Original>;
    readonly attachments: readonly Travelling<AttachmentContent>[];
  };
}

const NOTHING = new Uint8Array(0);

/** Packs prepared mails for the way. */
export function toWire(mails: readonly PreparedMail[]): readonly WiredMail[] {
  return mails.map(({ made, comparable }) => {
    const { sha256, size, mediaType, bytes = NOTHING } = made.original;
    const attachments = made.attachments.map((part) => ({
      sha256: part.sha256,
      size: part.size,
      bytes: part.bytes ?? NOTHING,
    }));
    return { comparable, made: { ...made, original: { sha256, size, mediaType, bytes }, attachments } };
  });
}

/** Unpacks them again. */
export function fromWire(mails: readonly WiredMail[]): readonly PreparedMail[] {
  return mails.map(({ made, comparable }) => {
    const { sha256, bytes, mediaType } = made.original;
    const attachments = made.attachments.map((part) => attachmentContent(part.sha256, part.bytes));
    return {
      comparable,
      made: { ...made, original: originalContent(sha256, bytes, mediaType), attachments },
    };
  });
}

/** Every buffer of some byte arrays once: handed over, not copied. */
export function buffersOf(arrays: readonly Uint8Array<ArrayBuffer>[]): ArrayBuffer[] {
  return [...new Set(arrays.filter(({ byteLength }) => byteLength > 0).map(({ buffer }) => buffer))];
}

/** Every buffer that prepared mails hold. */
export function buffersOfMails(mails: readonly WiredMail[]): ArrayBuffer[] {
  return buffersOf(
    mails.flatMap(({ made }) => [made.original.bytes, ...made.attachments.map(({ bytes }) => bytes)]),
  );
}
