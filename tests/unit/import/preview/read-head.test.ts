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
