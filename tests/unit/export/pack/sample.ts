// Invented entries and a source that holds them in memory, for tests of the pack.
import { createHash } from 'node:crypto';
import {
  asEntryId,
  asMatterId,
  asPartyId,
  asSha256,
  asTagId,
  BUILT_IN_TAGS,
  type AttachmentFacts,
  type Entry,
  type Party,
  type Sha256,
} from '../../../../utils/domain/index.ts';
import type { ExportMaking, ExportSource } from '../../../../utils/export/source.ts';

export const MADE_AT = Date.parse('2026-07-03T13:05:00Z');

export const COUNCIL: Party = {
  id: asPartyId('council'),
  name: 'Northshire County Council',
  kind: 'council',
  addresses: ['sarah.cole@northshire.gov.uk'],
  domains: ['northshire.gov.uk'],
};
const STRANGER: Party = { ...COUNCIL, id: asPartyId('stranger'), name: 'Nobody’s business' };

export const hashOf = (bytes: string | Uint8Array): Sha256 =>
  asSha256(createHash('sha256').update(bytes).digest('hex'));

/** A mailbox in memory: `keep` stores bytes, `entry` makes an entry over them. */
export function sampleBox() {
  const blobs = new Map<Sha256, Blob>();
  const entries: Entry[] = [];
  const keep = (bytes: string | Uint8Array<ArrayBuffer>): Sha256 => {
    const sha256 = hashOf(bytes);
    blobs.set(sha256, new Blob([bytes]));
    return sha256;
  };
  const attach = (name: string, bytes: string, more: Partial<AttachmentFacts> = {}): AttachmentFacts => ({
    name,
    mediaType: 'application/pdf',
    size: Buffer.byteLength(bytes),
    sha256: keep(bytes),
    inline: false,
    ...more,
  });
  const add = (
    more: Partial<Entry> = {},
    bytes = `Subject: ${more.subject}\r\n\r\nBody ${entries.length}\r\n`,
  ): Entry => {
    const happenedAt = Date.parse('2026-07-03T13:05:00Z') + entries.length * 60_000;
    const entry: Entry = {
      id: asEntryId(`entry-${entries.length + 1}`),
      matterId: asMatterId('default'),
      kind: 'email',
      fidelity: 'original',
      originalSha256: keep(bytes),
      originalSize: Buffer.byteLength(bytes),
      subject: 'Draft plan',
      from: [{ name: 'Sarah Cole', address: 'sarah.cole@northshire.gov.uk' }],
      to: [{ name: '', address: 'amira@example.org' }],
      cc: [],
      bcc: [],
      messageId: `<${entries.length}@northshire.gov.uk>`,
      inReplyTo: '',
      references: [],
      sentAt: happenedAt,
      sentAtText: 'Fri, 3 Jul 2026 14:05:00 +0100',
      capturedAt: MADE_AT,
      happenedAt,
      happenedFrom: 'sent',
      attachments: [],
      snippet: '',
      warnings: [],
      partyId: COUNCIL.id,
      tags: [asTagId('draft-plan')],
      summary: '',
      note: 'private words',
      provenance: {
        site: 'gmail',
        account: 'unknown',
        siteMessageId: 'm',
        siteThreadId: 't',
        pageUrl: 'https://mail.google.com/mail/u/0/',
        method: 'message source',
        version: '0.1.0',
      },
      ...more,
    };
    entries.push(entry);
    return entry;
  };
  const get = async (sha256: Sha256) => {
    const blob = blobs.get(sha256);
    return blob && { sha256, size: blob.size, mediaType: 'message/rfc822', blob };
  };
  const source: ExportSource = {
    matter: { id: asMatterId('default'), title: 'My record', createdAt: 0 },
    title: 'My record',
    entries,
    parties: [COUNCIL, STRANGER],
    tags: BUILT_IN_TAGS,
    original: get,
    attachment: get,
  };
  return { blobs, keep, attach, add, source };
}

/** A letter of several files over a box. */
export function addLetter(
  box: ReturnType<typeof sampleBox>,
  pages: readonly string[],
  more: Partial<Entry> = {},
): Entry {
  const papers = pages.map((words, at) => ({
    name: `IMG_${at + 1}.exe`,
    mediaType: 'image/jpeg',
    size: Buffer.byteLength(words),
    sha256: box.keep(words),
  }));
  return box.add({
    kind: 'letter',
    subject: 'Decision',
    from: [],
    to: [],
    messageId: '',
    sentAt: undefined,
    sentAtText: undefined,
    happenedAt: Date.parse('2026-07-03T11:00:00Z'),
    happenedFrom: 'stated',
    isOwnPaper: false,
    papers,
    originalSha256: papers[0]!.sha256,
    originalSize: papers[0]!.size,
    ...more,
  });
}

/** A page reading as its bytes. */
export function readingBytes(subject: string): string {
  return JSON.stringify({
    format: 'paperchain-page-reading/1',
    subject,
    from: [{ name: 'Sarah Cole', address: 'sarah.cole@northshire.gov.uk' }],
    to: [{ name: 'Amira', address: '' }],
    dateText: 'Fri 3 Jul, 14:05',
    bodyHtml: '<p>Words</p>',
    bodyText: 'Words of the page',
    attachments: [{ name: 'Plan.pdf', sizeText: '12 KB' }],
    missing: ['The content of attachments.'],
  });
}

export const making = (more: Partial<ExportMaking> = {}): ExportMaking => ({
  madeAt: MADE_AT,
  version: '0.1.0',
  includeNotes: false,
  signal: new AbortController().signal,
  onProgress: () => undefined,
  ...more,
});
