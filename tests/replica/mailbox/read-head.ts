import { simpleParser } from 'mailparser';
import type { AddressObject, EmailAddress, ParsedMail } from 'mailparser';
import { firstHeader, headOf, readCrudeHeaders, type CrudeHeaders } from './header-lines.ts';
import type { MailAddress, MailHead } from './types.ts';

/** For messages without any readable date, so that order and pages are the same in every run. */
const DAY_UNKNOWN = Date.UTC(2024, 0, 1, 12);
const NOBODY: MailAddress = { name: '', address: '' };

/** Reads the head of a message with `mailparser`, falling back to reading lines by hand. Never fails. */
export async function readHead(bytes: Buffer): Promise<MailHead> {
  const crude = readCrudeHeaders(bytes);
  const parsed = await parseHead(bytes);
  return {
    subject: oneLine(parsed?.subject ?? firstHeader(crude, 'subject')),
    from: addresses(parsed?.from)[0] ?? crudeAddress(firstHeader(crude, 'from')),
    to: addresses(parsed?.to),
    cc: addresses(parsed?.cc),
    bcc: addresses(parsed?.bcc),
    deliveredTo: (crude.get('delivered-to') ?? []).map((value) => crudeAddress(value).address),
    messageId: parsed?.messageId ?? firstHeader(crude, 'message-id'),
    references: referencesOf(crude),
    sentAt: sentAt(crude),
  };
}

async function parseHead(bytes: Buffer): Promise<ParsedMail | null> {
  try {
    return await simpleParser(Buffer.concat([headOf(bytes), Buffer.from('\r\n\r\n')]), {});
  } catch {
    return null;
  }
}

function addresses(header: AddressObject | AddressObject[] | undefined): MailAddress[] {
  const objects = header === undefined ? [] : Array.isArray(header) ? header : [header];
  return objects
    .flatMap((object) => object.value)
    .flatMap((entry: EmailAddress) => entry.group ?? [entry])
    .map((entry) => ({ name: oneLine(entry.name ?? ''), address: oneLine(entry.address ?? '') }))
    .filter((entry) => entry.address !== '' || entry.name !== '');
}

function crudeAddress(value: string): MailAddress {
  const address = /[^\s<>"',;]+@[^\s<>"',;]+/.exec(value)?.[0] ?? '';
  const name = value
    .replace(/<[^>]*>?/, '')
    .replaceAll('"', '')
    .trim();
  return address || name ? { name: name === address ? '' : name, address } : NOBODY;
}

/** `mailparser` keeps one In-Reply-To and splits on blanks; both headers matter for conversations, so read by hand. */
function referencesOf(crude: CrudeHeaders): string[] {
  const both = [...(crude.get('references') ?? []), ...(crude.get('in-reply-to') ?? [])].join(' ');
  return [...new Set(both.match(/<[^<>\s]+>/g) ?? [])];
}

/** `mailparser` answers "now" for an unreadable date, which would differ in every run; so the line itself is read. */
function sentAt(crude: CrudeHeaders): number {
  const received = firstHeader(crude, 'received').split(';').at(-1) ?? '';
  for (const text of [firstHeader(crude, 'date'), received]) {
    const instant = Date.parse(text.replace(/\([^)]*\)/g, '').trim());
    if (Number.isFinite(instant)) return instant;
  }
  return DAY_UNKNOWN;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
