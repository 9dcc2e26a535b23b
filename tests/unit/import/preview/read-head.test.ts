// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { HeadReader } from '../../../../utils/import/preview/read-head.ts';
import { bytesOf, mailText } from '../../../setup/made-mail.ts';

async function isSent(labels: string, headers: Readonly<Record<string, string>> = {}): Promise<boolean> {
  const bytes = bytesOf(mailText({ 'X-Gmail-Labels': labels, ...headers }, 'Dear all\n'));
  const head = await new HeadReader().read({ type: 'message/rfc822', bytes, file: 'All mail.mbox' });
  return head.isSent;
}

describe('what Gmail’s download calls sent', () => {
  it('goes by the label’s exact name in the languages known', async () => {
    expect(await isSent('Important,Sent,Opened')).toBe(true);
    expect(await isSent('=?UTF-8?Q?Archiv=C3=A9s,Envoy=C3=A9?=')).toBe(true);
    expect(await isSent('Letters Sent,Inbox')).toBe(false);
    expect(await isSent('Sent to LA,Inbox')).toBe(false);
    expect(await isSent('"To do, Sent",Inbox')).toBe(false);
  });

  it('is not what was delivered here, whatever the labels of its conversation', async () => {
    expect(await isSent('Inbox,Sent', { 'Delivered-To': 'jo@example.org' })).toBe(false);
    const received =
      'from mx.northshire.gov.uk by mx.example.org with ESMTPS; Mon, 02 Mar 2026 10:00:02 +0000';
    expect(await isSent('Inbox,Sent', { Received: received })).toBe(false);
  });
});

describe('a head', () => {
  const read = (bytes: Uint8Array<ArrayBuffer>) =>
    new HeadReader().read({ type: 'message/rfc822', bytes, file: 'All mail.mbox' });

  it('counts those in Bcc among the people it went to', async () => {
    const { to } = await read(bytesOf(mailText({ Bcc: 'sendiass@northshire.gov.uk' }, 'Dear all\n')));
    expect(to.map(({ address }) => address)).toEqual(['jo.parent@example.org', 'sendiass@northshire.gov.uk']);
  });

  it('is found behind empty lines and a byte order mark', async () => {
    const plain = await read(bytesOf(mailText({}, 'Dear all\n')));
    expect(plain.at).toBe(Date.parse('2026-03-03T14:05:00Z'));
    for (const before of ['\r\n\r\n', '\ufeff\n'])
      expect(await read(bytesOf(`${before}${mailText({}, 'Dear all\n')}`))).toEqual(plain);
  });

  it('is read as the whole mail is where it is raw windows-1252', async () => {
    const raw = mailText({ From: 'Ren\xe9e O\x92Neill <renee@northshire.gov.uk>' }, 'Dear all\n');
    const { from, at } = await read(Uint8Array.from(Buffer.from(raw, 'latin1')));
    expect(from).toEqual([{ name: 'Renée O’Neill', address: 'renee@northshire.gov.uk' }]);
    expect(at).toBe(Date.parse('2026-03-03T14:05:00Z'));
  });
});
