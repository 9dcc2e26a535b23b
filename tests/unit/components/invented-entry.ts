import { asEntryId, asMatterId, asSha256, type Entry } from '../../../utils/domain/index.ts';

/** An invented email entry; give what the test is about. */
export function inventedEntry(id: string, given: Partial<Entry> = {}): Entry {
  const happenedAt = given.happenedAt ?? Date.parse('2026-03-03T14:05:00Z');
  return {
    id: asEntryId(id),
    matterId: asMatterId('default'),
    kind: 'email',
    fidelity: 'original',
    originalSha256: asSha256('0'.repeat(64)),
    originalSize: 4096,
    subject: `Subject of ${id}`,
    from: [{ name: 'Sarah Cole', address: 'sarah.cole@northshire.gov.uk' }],
    to: [{ name: 'Amina Okafor', address: 'amina@example.org' }],
    cc: [],
    bcc: [],
    messageId: `<${id}@example.org>`,
    inReplyTo: '',
    references: [],
    sentAt: happenedAt,
    capturedAt: happenedAt + 1000,
    happenedAt,
    happenedFrom: 'sent',
    attachments: [],
    snippet: '',
    warnings: [],
    provenance: {
      site: 'gmail',
      account: 'amina@example.org',
      siteMessageId: id,
      siteThreadId: id,
      pageUrl: 'https://mail.google.com/mail/u/0/',
      method: 'message source',
      version: '0.1.0',
    },
    partyId: null,
    tags: [],
    summary: '',
    note: '',
    ...given,
  };
}
