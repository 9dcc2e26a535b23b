// Invented messages and entries for tests of capture and store.
import {
  DEFAULT_MATTER_ID,
  NO_WORDS,
  asEntryId,
  asSha256,
  type CaptureRequest,
  type Entry,
  type NewEntry,
  type PageReading,
  type Provenance,
} from '../../utils/domain/index.ts';
import { sha256Of } from '../../utils/capture/hash.ts';

export const CAPTURED_AT = Date.parse('2026-03-03T15:00:00Z');

const HEADERS: Readonly<Record<string, string>> = {
  From: 'Sarah Cole <sarah.cole@northshire.gov.uk>',
  To: 'Jo Parent <jo.parent@example.org>',
  Subject: 'Annual review',
  Date: 'Tue, 3 Mar 2026 14:05:00 +0000',
  'Message-ID': '<one@northshire.gov.uk>',
};

/** Source of a message with CRLF line ends. A header set to an empty string is left out. */
export function mailText(headers: Readonly<Record<string, string>>, body: string): string {
  const all = Object.entries({ ...HEADERS, ...headers }).filter(([, value]) => value !== '');
  return `${all.map(([name, value]) => `${name}: ${value}`).join('\r\n')}\r\n\r\n${body.replace(/\r?\n/g, '\r\n')}`;
}

export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

export function provenance(changes: Partial<Provenance> = {}): Provenance {
  return {
    site: 'gmail',
    account: 'jo.parent@example.org',
    siteMessageId: '18c0000000000001',
    siteThreadId: '18c0000000000001',
    pageUrl: 'https://mail.google.com/mail/u/0/',
    method: 'message source',
    version: '0.1.0',
    ...changes,
  };
}

export function sourceRequest(
  source: string | Uint8Array<ArrayBuffer>,
  from: Partial<Provenance> = {},
): CaptureRequest {
  return {
    provenance: provenance(from),
    content: { fidelity: 'original', source: new Blob([source]), notices: [] },
  };
}

export const READING: PageReading = {
  format: 'paperchain-page-reading/1',
  subject: 'Annual review',
  from: [{ name: 'Sarah Cole', address: 'sarah.cole@northshire.gov.uk' }],
  to: [{ name: 'me', address: '' }],
  dateText: '3 Mar 2026, 14:05',
  bodyHtml: '<p>The review is on <b>Friday</b>.</p>',
  bodyText: '',
  attachments: [{ name: 'invitation.pdf', sizeText: '20 KB' }],
  missing: ['Headers are not shown by the page.'],
};

export function readingRequest(
  changes: Partial<PageReading> = {},
  from: Partial<Provenance> = {},
): CaptureRequest {
  return {
    provenance: provenance({ method: 'page reading', ...from }),
    content: {
      fidelity: 'as shown',
      reading: { ...READING, ...changes },
      reason: {
        code: 'site-error',
        happened: 'Gmail gave an error page instead of the message.',
        safe: 'Nothing is lost.',
        next: 'Try again later.',
      },
    },
  };
}

/** A prepared entry around some bytes, as capture would hand it to the store. */
export async function preparedEntry(
  text: string,
  changes: Partial<Entry> = {},
  attached: readonly string[] = [],
): Promise<NewEntry> {
  const bytes = bytesOf(text);
  const sha256 = await sha256Of(bytes);
  const parts = await Promise.all(
    attached.map(async (content) => ({
      sha256: await sha256Of(bytesOf(content)),
      size: content.length,
      blob: new Blob([content]),
    })),
  );
  const entry: Entry = {
    ...NO_WORDS,
    id: asEntryId(`entry-${text}`),
    matterId: DEFAULT_MATTER_ID,
    kind: 'email',
    fidelity: 'original',
    originalSha256: asSha256(sha256),
    originalSize: bytes.byteLength,
    subject: `Subject of ${text}`,
    from: [{ name: 'Sarah Cole', address: 'sarah.cole@northshire.gov.uk' }],
    to: [],
    cc: [],
    bcc: [],
    messageId: `<${text}@example.org>`,
    inReplyTo: '',
    references: [],
    capturedAt: CAPTURED_AT,
    happenedAt: CAPTURED_AT,
    happenedFrom: 'captured',
    attachments: parts.map(({ sha256: hash, size }, index) => ({
      name: `part ${index}`,
      mediaType: 'text/plain',
      size,
      sha256: hash,
      inline: false,
    })),
    snippet: text,
    warnings: [],
    provenance: provenance({ siteMessageId: `id-${text}` }),
    ...changes,
  };
  const original = { sha256, size: bytes.byteLength, mediaType: 'message/rfc822', blob: new Blob([bytes]) };
  return { entry, original, attachments: parts, searchText: `words of ${text}` };
}
