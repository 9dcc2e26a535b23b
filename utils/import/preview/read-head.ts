import { decodeUndeclared } from '../../capture/charset.ts';
import { correspondents } from '../../capture/correspondents.ts';
import { readMailDate, receivedDateText } from '../../capture/dates.ts';
import { headStart } from '../../capture/head-start.ts';
import type { MailHeader } from '../../capture/parse.ts';
import { readMail } from '../../capture/read-mail.ts';
import type { Correspondent } from '../../domain/index.ts';
import { lineEnd } from '../mbox/envelope.ts';
import { isNameOf } from '../drafts/folder-names.ts';
import { gmailLabels } from '../drafts/gmail-labels.ts';
import { hasTravelled, judgeDraft, type DraftPlace } from '../drafts/judge-draft.ts';
import type { FoundMail } from '../types.ts';

/** What choosing needs of a mail, read from its headers alone. */
export interface MailHead {
  readonly from: readonly Correspondent[];
  /** To, Cc and Bcc: a sent mail may have gone to a council in Bcc alone. */
  readonly to: readonly Correspondent[];
  /** Instant that places it on the timeline, ms since 1970; absent when it has no readable date. */
  readonly at?: number;
  /** Addresses it was delivered to, as the mail service noted. */
  readonly deliveredTo: readonly string[];
  /** True when Gmail's download calls it sent, and it was not delivered to anybody here. */
  readonly isSent: boolean;
  /** True when it was never sent, and so is left alone at first. */
  readonly isDraft: boolean;
}

/** Headers are looked for in the first bytes only; real ones are some 20 kB at most, long recipient lists included. */
const MOST_HEAD_BYTES = 256 * 1024;

/** Headers whose people are remembered: some MB at most. */
const MOST_REMEMBERED = 10_000;

const LF = 0x0a;
const CR = 0x0d;

const WANTED =
  /^(from|to|cc|bcc|date|received|delivered-to|x-gmail-labels|x-mozilla-draft-info|x-mozilla-status|x-unsent|x-status)[ \t]*:((?:.*)(?:\r?\n[ \t].*)*)/gim;

/** Where the headers that start at `start` end: at the first empty line, or where the looking stops. */
function headEnd(bytes: Uint8Array, start: number): number {
  const most = Math.min(bytes.length, MOST_HEAD_BYTES);
  for (let at = bytes.indexOf(LF, start); at >= 0 && at < most; at = bytes.indexOf(LF, at + 1)) {
    if (bytes[at + 1] === LF || (bytes[at + 1] === CR && bytes[at + 2] === LF)) return at + 1;
  }
  return most;
}

const utf8 = new TextDecoder();

/** Headers as text; where they are not all UTF-8, each line by itself, as the whole mail is read (capture/exact-parser.ts). */
function asText(head: Uint8Array): string {
  const text = utf8.decode(head);
  if (!text.includes('\ufffd')) return text;
  const lines: string[] = [];
  for (let at = 0; at < head.length; at = lineEnd(head, at))
    lines.push(decodeUndeclared(head.subarray(at, lineEnd(head, at))));
  return lines.join('');
}

/** The headers that choosing needs, in order, unfolded. */
function wantedHeaders(bytes: Uint8Array): readonly MailHeader[] {
  const start = headStart(bytes);
  const text = asText(bytes.subarray(start, headEnd(bytes, start)));
  return Array.from(text.matchAll(WANTED), ([, name = '', value = '']) => ({
    name: name.toLowerCase(),
    value: value.replace(/\r?\n/g, '').trim(),
  }));
}

const withLowerName = ({ name, value }: MailHeader): MailHeader => ({ name: name.toLowerCase(), value });

/** Reads heads. Remembers people already read, by header: a mailbox repeats few of them thousands of times. */
export class HeadReader {
  readonly #people = new Map<string, readonly Correspondent[]>();

  #peopleIn(headers: readonly MailHeader[], name: string): readonly Correspondent[] {
    return headers.filter((header) => header.name === name).flatMap((header) => this.#peopleOf(header));
  }

  #peopleOf(header: MailHeader): readonly Correspondent[] {
    const known = this.#people.get(header.value);
    if (known) return known;
    const found = correspondents([header], header.name);
    if (this.#people.size >= MOST_REMEMBERED) this.#people.clear();
    this.#people.set(header.value, found);
    return found;
  }

  /** Reads the head of a found mail. Never fails: what is not there is empty. */
  async read(mail: Pick<FoundMail, 'type' | 'bytes' | 'file' | 'isDraft'>): Promise<MailHead> {
    const { type, bytes } = mail;
    if (type === 'message/rfc822') return this.#read(wantedHeaders(bytes), mail);
    // An Outlook file has no head of its own to read; there are never many of them.
    const copy = bytes.slice().buffer;
    const read = await readMail(copy).catch(() => null);
    const headers = (read?.mail.headers ?? []).map(withLowerName);
    // A draft in one was saved by hand, and so is wanted (run/settle-lot.ts).
    return { ...this.#read(headers, mail), isDraft: false };
  }

  #read(headers: readonly MailHeader[], where: DraftPlace): MailHead {
    const at = instantOf(headers);
    return {
      from: this.#peopleIn(headers.filter(firstOf('from')), 'from'),
      to: ['to', 'cc', 'bcc'].flatMap((name) => this.#peopleIn(headers, name)),
      ...(at === undefined ? {} : { at }),
      deliveredTo: this.#peopleIn(headers, 'delivered-to').map(({ address }) => address),
      isSent: isSentByLabel(headers),
      isDraft: judgeDraft(headers, where) === 'yes',
    };
  }
}

/** Gmail's labels speak of whole conversations: a mail that was delivered here is not sent from here. */
function isSentByLabel(headers: readonly MailHeader[]): boolean {
  const labels = gmailLabels(headers);
  return labels.some((label) => isNameOf('sent', label)) && !hasTravelled(headers);
}

/** Keeps the first header of a name only. */
function firstOf(name: string): (header: MailHeader) => boolean {
  let seen = false;
  return (header) => {
    if (header.name !== name || seen) return false;
    seen = true;
    return true;
  };
}

/** Sent, else received: as an entry is placed (capture/entry.ts). */
function instantOf(headers: readonly MailHeader[]): number | undefined {
  const valueOf = (name: string): string => headers.find((header) => header.name === name)?.value ?? '';
  return readMailDate(valueOf('date')).instant ?? readMailDate(receivedDateText(valueOf('received'))).instant;
}
