import { decodeCodePage } from './code-pages.ts';
import type { Bytes, Storage } from './compound.ts';

/** Bytes before the first entry of a property stream ([MS-OXMSG] 2.4): of a file, a message inside one, anything else. */
export const PROPERTY_HEADERS = { file: 32, message: 24, part: 8 } as const;

export const PROPERTY_STREAM = '__properties_version1.0';

/** Ids of the properties that are read ([MS-OXPROPS]). */
export const ID = {
  messageClass: 0x001a,
  subject: 0x0037,
  submittedAt: 0x0039,
  sentForName: 0x0042,
  sentForType: 0x0064,
  sentForAddress: 0x0065,
  topic: 0x0070,
  conversationIndex: 0x0071,
  transportHeaders: 0x007d,
  recipientKind: 0x0c15,
  senderName: 0x0c1a,
  senderType: 0x0c1e,
  senderAddress: 0x0c1f,
  deliveredAt: 0x0e06,
  flags: 0x0e07,
  body: 0x1000,
  rtf: 0x1009,
  html: 0x1013,
  messageId: 0x1035,
  references: 0x1039,
  inReplyTo: 0x1042,
  displayName: 0x3001,
  addressType: 0x3002,
  address: 0x3003,
  content: 0x3701,
  shortFileName: 0x3704,
  attachMethod: 0x3705,
  fileName: 0x3707,
  mediaType: 0x370e,
  contentId: 0x3712,
  smtpAddress: 0x39fe,
  internetCodePage: 0x3fde,
  messageCodePage: 0x3ffd,
  senderSmtp: 0x5d01,
  sentForSmtp: 0x5d02,
} as const;

const WIDE_TEXT = '001F';
const NARROW_TEXT = '001E';
const BINARY = '0102';
const WESTERN = 1252;

/** 100 ns since 1601 to ms since 1970. */
const EPOCH_GAP_MS = 11_644_473_600_000;

function streamName(id: number, type: string): string {
  return `__substg1.0_${id.toString(16).toUpperCase().padStart(4, '0')}${type}`;
}

/** Eight bytes of each entry in a property stream, by id. */
function fixedValues(storage: Storage, headerSize: number): ReadonlyMap<number, DataView> {
  const stream = storage.children().get(PROPERTY_STREAM);
  const bytes = stream?.kind === 'stream' ? stream.bytes() : new Uint8Array(0);
  const found = new Map<number, DataView>();
  for (let at = headerSize; at + 16 <= bytes.length; at += 16) {
    const entry = new DataView(bytes.buffer, bytes.byteOffset + at, 16);
    found.set(entry.getUint16(2, true), new DataView(bytes.buffer, bytes.byteOffset + at + 8, 8));
  }
  return found;
}

/** The properties of a message, a recipient or an attachment. What is not there is null. */
export class Properties {
  readonly storage: Storage;
  readonly #fixed: ReadonlyMap<number, DataView>;
  readonly #codePage: number;

  constructor(storage: Storage, headerSize: number, codePage?: number) {
    this.storage = storage;
    this.#fixed = fixedValues(storage, headerSize);
    this.#codePage =
      codePage ?? this.number(ID.messageCodePage) ?? this.number(ID.internetCodePage) ?? WESTERN;
  }

  /** Code page of 8-bit text in this message. */
  get codePage(): number {
    return this.#codePage;
  }

  number(id: number): number | null {
    return this.#fixed.get(id)?.getInt32(0, true) ?? null;
  }

  /** An instant, ms since 1970; null for the times that mean "none". */
  time(id: number): number | null {
    const value = this.#fixed.get(id)?.getBigUint64(0, true);
    if (value === undefined || value === 0n) return null;
    const instant = Number(value / 10_000n) - EPOCH_GAP_MS;
    return Math.abs(instant) <= 8.64e15 ? instant : null;
  }

  binary(id: number): Bytes | null {
    return this.#stream(streamName(id, BINARY));
  }

  /** Text without its closing zeros. */
  text(id: number): string | null {
    const wide = this.#stream(streamName(id, WIDE_TEXT));
    if (wide) return new TextDecoder('utf-16le').decode(wide).replace(/\0+$/, '');
    const narrow = this.#stream(streamName(id, NARROW_TEXT));
    return narrow ? decodeCodePage(narrow, this.#codePage).replace(/\0+$/, '') : null;
  }

  /** A storage that is a property's value: a message or an object inside an attachment. */
  folder(id: number): Storage | null {
    const found = this.storage.children().get(streamName(id, '000D'));
    return found?.kind === 'storage' ? found : null;
  }

  #stream(name: string): Bytes | null {
    const found = this.storage.children().get(name);
    return found?.kind === 'stream' ? found.bytes() : null;
  }
}

/** Folders of a message whose names begin alike, in the order of their numbers. */
export function foldersNamed(storage: Storage, prefix: string): readonly Storage[] {
  return [...storage.children().values()]
    .filter((each): each is Storage => each.kind === 'storage' && each.name.startsWith(prefix))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
}
