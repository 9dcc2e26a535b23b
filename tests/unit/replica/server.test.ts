// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startReplica } from '../../replica/server.ts';
import type { Replica } from '../../replica/types.ts';
import { LAYOUT_NAMES } from '../../replica/gmail/layouts.ts';
import { ask, mail, OWNER, sourceUrl } from './fixtures.ts';

const PICTURE = Buffer.from('%PDF-1.4 not really').toString('base64');
const WITH_FILE = Buffer.from(
  `From: send@northshire.gov.uk\r\nSubject: </script><b>Files\r\nMessage-ID: <f@example.org>\r\nDate: Fri, 7 Mar 2025 10:00:00 +0000\r\n` +
    `Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\ntext\r\n--b\r\nContent-Type: application/pdf; name="plan.pdf"\r\n` +
    `Content-Disposition: attachment\r\nContent-Transfer-Encoding: base64\r\n\r\n${PICTURE}\r\n--b--\r\n`,
);

let replica: Replica;
beforeEach(async () => {
  replica = await startReplica({
    mailbox: [{ bytes: mail({ id: 'one' }) }, { bytes: WITH_FILE }],
    owner: OWNER,
  });
});
afterEach(() => replica.close());

const sync = async (what: string) =>
  JSON.parse(
    String((await ask(replica, `https://mail.google.com/sync/u/0/i/${what}`, { method: 'POST' })).body),
  );
const routeOf = (url: string) => url.split('/').at(-1) ?? '';

describe('the page', () => {
  it('has the headers that break code which would break on the real site', async () => {
    const { headers } = await ask(replica, replica.listUrl());
    const policy = String(headers['content-security-policy']);
    expect(policy).toMatch(/script-src [^;]*'nonce-[\w+/=]+'[^;]*'strict-dynamic'/);
    expect(policy).toContain("object-src 'none'");
    expect(policy).toContain("base-uri 'self'");
    expect(policy).toContain("require-trusted-types-for 'script';trusted-types gmail#html;");
    expect(policy).not.toContain('unsafe-eval');
    expect(headers['x-frame-options']).toBe('SAMEORIGIN');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('has a new nonce each time, the one its scripts carry', async () => {
    const nonces = new Set<string>();
    for (const _ of [1, 2]) {
      const { headers, body } = await ask(replica, replica.listUrl());
      const nonce = /'nonce-([^']+)'/.exec(String(headers['content-security-policy']))?.[1] ?? '';
      expect(
        String(body)
          .match(/<script nonce="([^"]+)"/g)
          ?.every((tag) => tag.includes(nonce)),
      ).toBe(true);
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(2);
  });

  it('serves its scripts without types and nothing outside their folder', async () => {
    const { status, body } = await ask(replica, 'https://mail.google.com/mail/_/replica/main.ts');
    expect(status).toBe(200);
    expect(String(body)).toContain("from './router.ts'");
    expect((await ask(replica, 'https://mail.google.com/mail/_/replica/..%2Fpage.ts')).status).toBe(404);
  });

  it.each(LAYOUT_NAMES)('is served in the layout %s', async (layout) => {
    const { status, body } = await ask(replica, replica.threadUrl(replica.threads[0]!.hexId, { layout }));
    expect(status).toBe(200);
    expect(String(body)).toContain(`"layout":{"language"`);
    expect(String(body)).toContain(`"name":"${layout}"`);
  });

  it('changes its layout when told', async () => {
    replica.setLayout('arabic');
    expect(String((await ask(replica, replica.listUrl())).body)).toContain('<html lang="ar" dir="rtl">');
  });
});

describe('what the page asks for', () => {
  it('lists conversations, newest first', async () => {
    const { rows, total } = await sync('bv?p=1');
    expect(total).toBe(2);
    expect(rows.map((row: { threadHex: string }) => row.threadHex)).toEqual(
      replica.threads.map((thread) => thread.hexId),
    );
  });

  it('opens a conversation by the route in its address, and by its hex id as old links do', async () => {
    const hexId = replica.threads[1]!.hexId;
    const byRoute = await sync(`fd?t=${routeOf(replica.threadUrl(hexId))}`);
    expect(byRoute.threadHex).toBe(hexId);
    expect((await sync(`fd?t=${hexId}`)).threadHex).toBe(hexId);
    expect(await sync('fd?t=FMfcgzUnknown')).toBeNull();
  });

  it('shows one message alone where conversation view is off', async () => {
    const { hexId } = replica.messages[0]!;
    const url = replica.messageUrl(hexId, { layout: 'conversation-off' });
    const { messages } = await sync(`fd?t=${routeOf(url)}&layout=conversation-off`);
    expect(messages.map((m: { ids: { legacy: string } }) => m.ids.legacy)).toEqual([hexId]);
  });

  it('gives a just-sent message no legacy id, and says when it will have one', async () => {
    const { hexId, threadHexId } = replica.messages[0]!;
    replica.setJustSent(hexId, 700);
    const { messages } = await sync(`fd?t=${threadHexId}`);
    expect(messages[0].ids).toEqual({ data: expect.stringMatching(/^#msg-a:r\d+$/), legacy: null });
    expect(messages[0].later).toEqual({ ids: { data: messages[0].ids.data, legacy: hexId }, afterMs: 700 });
  });

  it('hands out the files of a message', async () => {
    const { hexId } = replica.messages.find((message) => message.head.messageId === '<f@example.org>')!;
    const url = `https://mail.google.com/mail/u/0/?view=att&th=${hexId}&attid=0.1&disp=safe`;
    expect(String((await ask(replica, url)).body)).toBe('%PDF-1.4 not really');
    const missing = await ask(replica, url.replace('0.1', '0.2'));
    expect(String(missing.body)).toContain('does not exist');
  });
});

describe('the replica', () => {
  it('notes every request and plays only its hosts', async () => {
    await ask(replica, sourceUrl(replica.messages[0]!.hexId));
    const elsewhere = await ask(replica, 'https://example.net/');
    expect(elsewhere.status).toBe(421);
    expect(replica.requests.map(({ host, method }) => `${method} ${host}`)).toEqual([
      'GET mail.google.com',
      'GET example.net',
    ]);
    expect(replica.requests[0]?.url).toBe(sourceUrl(replica.messages[0]!.hexId));
    expect(replica.requests[0]?.at).toBeGreaterThan(Date.UTC(2024, 0, 1));
  });

  it('maps its three hosts to itself and lets no other name resolve', () => {
    expect(replica.hosts).toEqual([
      'mail.google.com',
      'accounts.google.com',
      'mail-attachment.googleusercontent.com',
    ]);
    expect(replica.hostResolverRules).toContain(`MAP mail.google.com:443 127.0.0.1:${replica.port}`);
    expect(replica.hostResolverRules).toContain('MAP * ~NOTFOUND');
  });

  it('finds sources only under the account whose page was opened', async () => {
    const { hexId, bytes } = replica.messages[0]!;
    await ask(replica, replica.listUrl({ account: 1 }));
    expect((await ask(replica, sourceUrl(hexId, 1))).body.equals(bytes)).toBe(true);
    expect(String((await ask(replica, sourceUrl(hexId, 0))).body)).toContain('does not exist');
  });

  it('lets no text out of the script element it stands in', async () => {
    const hostile = await startReplica({
      mailbox: [{ bytes: mail({ id: 'x' }) }],
      owner: '</script><b>@example.org',
    });
    const page = String((await ask(hostile, hostile.listUrl())).body);
    await hostile.close();
    expect(page.match(/<\/script>/g)).toHaveLength(3);
  });

  it('refuses unknown ids at once', () => {
    expect(() => replica.threadUrl('nope')).toThrow('no conversation nope');
    expect(() => replica.messageUrl('nope')).toThrow('no message nope');
  });

  it('closes even while a request hangs', async () => {
    replica.setAnswer('*', 'hang');
    const asked = ask(replica, sourceUrl(replica.messages[0]!.hexId));
    const broken = expect(asked).rejects.toThrow();
    while (replica.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    await replica.close();
    await broken;
  });
});
