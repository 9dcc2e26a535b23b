// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { comparableEntry, comparableMail } from '../../../../utils/capture/match/comparable.ts';
import { parseMail } from '../../../../utils/capture/parse.ts';
import { originalsAmong } from '../../../../utils/import/run/originals-among.ts';
import type { MailType } from '../../../../utils/import/types.ts';
import { bytesOf, mailText, preparedEntry } from '../../../setup/made-mail.ts';

const TEXT = 'The annual review is on Friday at ten. Please tell us before Thursday who will come.';

async function mail(type: MailType, messageId = '<a@example.org>') {
  const headers = { 'Message-ID': messageId, Date: 'Tue, 3 Mar 2026 14:05:20 +0000' };
  const parsed = await parseMail(bytesOf(mailText(headers, TEXT)).buffer);
  return { found: { type }, prepared: { comparable: comparableMail(parsed) } };
}

async function shown() {
  const { entry } = await preparedEntry('reading', {
    fidelity: 'as shown',
    messageId: '',
    subject: 'Annual review',
    happenedFrom: 'shown',
    happenedAt: Date.parse('2026-03-03T14:05:00Z'),
  });
  return comparableEntry(entry, TEXT);
}

describe('which mail of several is an entry’s original', () => {
  it('is an email’s own source before an Outlook file, in whatever order they come', async () => {
    const [file, source] = [await mail('application/vnd.ms-outlook'), await mail('message/rfc822')];
    expect([...originalsAmong([file, source], [await shown()]).keys()]).toEqual([source]);
    expect([...originalsAmong([source, file], [await shown()]).keys()]).toEqual([source]);
    expect([...originalsAmong([file], [await shown()]).keys()]).toEqual([file]);
  });

  it('is none of two mails with different ids', async () => {
    const [one, other] = [await mail('message/rfc822'), await mail('message/rfc822', '<b@example.org>')];
    expect(originalsAmong([one, other], [await shown()]).size).toBe(0);
  });
});
