// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MAIL_HOSTS } from '../../../replica/outlook/hosts.ts';
import { OUTLOOK_LAYOUT_NAMES } from '../../../replica/outlook/layouts.ts';
import { startReplica } from '../../../replica/server.ts';
import type { Replica } from '../../../replica/types.ts';
import { ask, mail, OWNER } from '../fixtures.ts';

const GUID = '000102030405060708090a0b0c0d0e0f';
const index = (answers: string) => Buffer.from(`01da00112233${GUID}${answers}`, 'hex').toString('base64');
const withIndex = (bytes: Buffer, answers = '') =>
  Buffer.from(bytes.toString().replace('MIME-Version', `Thread-Index: ${index(answers)}\r\nMIME-Version`));

let replica: Replica;
beforeEach(async () => {
  const mails = [
    withIndex(mail({ id: 'a', date: 'Tue, 4 Mar 2025 09:00:00 +0000' })),
    withIndex(
      mail({ id: 'b', subject: 'RE: Your request', date: 'Wed, 5 Mar 2025 09:00:00 +0000' }),
      '8000000001',
    ),
    mail({
      id: 'c',
      subject: 'RE: Your request',
      date: 'Thu, 6 Mar 2025 09:00:00 +0000',
      references: '<b@example.org>',
    }),
    withIndex(mail({ id: 'd', subject: 'Other topic', date: 'Fri, 7 Mar 2025 09:00:00 +0000' })),
  ];
  replica = await startReplica({ mailbox: mails.map((bytes) => ({ bytes })), owner: OWNER, site: 'outlook' });
});
afterEach(() => replica.close());

const messageNamed = (id: string) =>
  replica.messages.find(({ head }) => head.messageId === `<${id}@example.org>`)!;
const bytesOf = (base64: string) => Buffer.from(base64, 'base64');
const bootOf = async (address: string) => {
  const { body } = await ask(replica, address);
  return JSON.parse(/id="replica-boot">(.*)<\/script>/.exec(String(body))![1]!) as {
    token: string;
    fileBase: string;
    fileToken: string;
  };
};

describe('ids', () => {
  it('give a conversation the GUID of its mails’ Thread-Index, in its last 16 bytes', () => {
    const convid = replica.outlook.convidOf(messageNamed('a').hexId);
    expect(convid).toMatch(/^AAQk/);
    expect(bytesOf(convid).subarray(-16).toString('hex')).toBe(GUID);
    expect(replica.outlook.convidOf(messageNamed('b').hexId)).toBe(convid);
    expect(replica.outlook.convidOf(messageNamed('a').hexId, 'outlook.live.com')).toMatch(/^AQQk/);
  });

  it('put an answer without the header with what it answers, and another topic elsewhere', () => {
    const subjects = replica.outlook
      .conversationOf(messageNamed('c').hexId)
      .messages.map(({ subject }) => subject);
    expect(subjects).toEqual(['Your request', 'RE: Your request', 'RE: Your request']);
    expect(replica.outlook.conversations).toHaveLength(2);
    expect(replica.outlook.convidOf(messageNamed('d').hexId)).not.toBe(
      replica.outlook.convidOf(messageNamed('a').hexId),
    );
  });

  it('name a message by the tail of its item id', () => {
    const address = new URL(replica.outlook.itemUrl(messageNamed('a').hexId, { layout: 'outlook-deeplink' }));
    const item = address.searchParams.get('ItemID') ?? '';
    expect(item).toHaveLength(68);
    expect(item.startsWith('AAkALgAAAAAAHYQDEapmEc2byACqAC/EWg0A')).toBe(true);
    expect(replica.outlook.suffixOf(messageNamed('a').hexId)).toBe(item.slice(-11));
    expect(item.endsWith('AA')).toBe(true);
  });
});

describe('the page', () => {
  it.each(MAIL_HOSTS)('answers on %s with the headers that break what would break there', async (host) => {
    const { status, headers } = await ask(replica, replica.outlook.listUrl({ host }));
    expect(status).toBe(200);
    const policy = String(headers['content-security-policy']);
    expect(policy).toMatch(/script-src [^;]*'nonce-[\w+/=]+'/);
    expect(policy).toContain("require-trusted-types-for 'script'; trusted-types default owa#html;");
    expect(policy).not.toMatch(/'unsafe-(?:inline|eval)'|allow-duplicates/);
  });

  it('is the wanted variant', async () => {
    for (const layout of OUTLOOK_LAYOUT_NAMES) {
      const { body } = await ask(replica, replica.outlook.listUrl({ layout }));
      expect(String(body)).toContain(`"name":"${layout}"`);
    }
  });
});

describe('the services', () => {
  it('refuse a call without the page’s token', async () => {
    const { status } = await ask(replica, 'https://outlook.office.com/owa/0/service.svc?action=GetItem', {
      method: 'POST',
    });
    expect(status).toBe(401);
  });

  it('give the exact bytes of a mail as a file, for the token alone', async () => {
    const { fileBase, fileToken } = await bootOf(replica.outlook.listUrl());
    const item = new URL(
      replica.outlook.itemUrl(messageNamed('b').hexId, { layout: 'outlook-deeplink' }),
    ).searchParams.get('ItemID')!;
    const address = (token: string) =>
      `${fileBase}DownloadMessage?${new URLSearchParams({ id: item, outputFormat: '0', token })}`;
    const { body, headers } = await ask(replica, address(fileToken));
    expect(body.equals(messageNamed('b').bytes)).toBe(true);
    expect(headers['content-disposition']).toBe("attachment; filename*=UTF-8''RE_%20Your%20request.eml");
    expect(headers['access-control-allow-origin']).toBeUndefined();
    expect((await ask(replica, address('wrong'))).status).toBe(403);
  });
});
