// @vitest-environment node
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startReplica } from '../../../replica/server.ts';
import type { Replica } from '../../../replica/types.ts';
import type { ReplicaMessage } from '../../../replica/mailbox/types.ts';
import { settledId, freshId, draftHexId } from '../../../replica/gmail/gmail-ids.ts';
import { ask, mail, OWNER, sourceUrl } from '../fixtures.ts';

let replica: Replica;
let message: ReplicaMessage;
let other: ReplicaMessage;

beforeAll(async () => {
  const given = [
    { bytes: mail({ id: 'one', body: 'x'.repeat(200_000) }) },
    { bytes: mail({ id: 'two', subject: 'Another', date: 'Wed, 5 Mar 2025 10:00:00 +0000' }) },
  ];
  replica = await startReplica({ mailbox: given, owner: OWNER });
  [message, other] = replica.messages as [ReplicaMessage, ReplicaMessage];
});
afterAll(() => replica.close());
beforeEach(() => replica.setAnswer('*', 'good'));

const source = (hex = message.hexId) => ask(replica, sourceUrl(hex));

describe('a good answer', () => {
  it('is the file byte for byte, to be saved', async () => {
    const { status, headers, body } = await source();
    expect(status).toBe(200);
    expect(headers['content-disposition']).toMatch(/^attachment/);
    expect(body.equals(message.bytes)).toBe(true);
  });

  it.each([
    ['msg-f', (hex: string) => settledId(hex)],
    ['msg-a', (hex: string) => freshId(hex)],
  ])('is also had with a %s id', async (_kind, idOf) => {
    const id = idOf(message.hexId);
    const { body } = await ask(
      replica,
      `https://mail.google.com/mail/u/0/?view=att&permmsgid=${id}&attid=0&disp=comp`,
    );
    expect(body.equals(message.bytes)).toBe(true);
  });
});

describe('bad answers', () => {
  it('wrong id: 200 and a sentence in the language of the page', async () => {
    const { status, headers, body } = await ask(replica, `${sourceUrl('1234567890abcdef')}&layout=german`);
    expect(status).toBe(200);
    expect(headers['content-type']).toContain('text/html');
    expect(String(body)).toContain('existiert nicht');
  });

  it('without a session: to the sign-in page', async () => {
    const { status, headers } = await ask(replica, sourceUrl(message.hexId), { cookie: '' });
    expect(status).toBe(302);
    expect(headers.location).toMatch(/^https:\/\/accounts\.google\.com\//);
  });

  it('redirect: allowed once, then no longer readable by the page', async () => {
    replica.setAnswer(message.hexId, 'redirect');
    const first = await source();
    expect(first.status).toBe(302);
    const location = first.headers.location ?? '';
    expect(location).toMatch(/^https:\/\/mail-attachment\.googleusercontent\.com\/attachment\//);
    const fresh = await ask(replica, location);
    expect(fresh.headers['access-control-allow-origin']).toBe('https://mail.google.com');
    expect(fresh.headers['access-control-allow-credentials']).toBe('true');
    expect(fresh.body.equals(message.bytes)).toBe(true);
    expect((await ask(replica, location)).headers).not.toHaveProperty('access-control-allow-origin');
  });

  it('signed-out: the sign-in page allows no other origin', async () => {
    replica.setAnswer(message.hexId, 'signed-out');
    const page = await ask(replica, (await source()).headers.location ?? '');
    expect(page.status).toBe(200);
    expect(page.headers['content-type']).toContain('text/html');
    expect(page.headers).not.toHaveProperty('access-control-allow-origin');
  });

  it.each([
    ['error-page', 200],
    ['too-many', 429],
    ['server-error', 502],
  ] as const)('%s: %i with HTML', async (name, expected) => {
    replica.setAnswer(message.hexId, name);
    const { status, headers } = await source();
    expect(status).toBe(expected);
    expect(headers['content-type']).toContain('text/html');
    expect(headers['retry-after']).toBe(expected === 429 ? '1' : undefined);
  });

  it('too-many-once: well the second time, and again after being chosen again', async () => {
    replica.setAnswer('*', 'too-many-once');
    expect((await source()).status).toBe(429);
    expect((await source(other.hexId)).status).toBe(429);
    expect((await source()).body.equals(message.bytes)).toBe(true);
    replica.setAnswer('*', 'too-many-once');
    expect((await source()).status).toBe(429);
  });

  it('cut-off: full length announced, half sent, connection broken', async () => {
    replica.setAnswer(message.hexId, 'cut-off');
    const { headers, body, isBroken } = await source();
    expect(headers['content-length']).toBe(String(message.bytes.length));
    expect(body.length).toBe(Math.floor(message.bytes.length / 2));
    expect(isBroken).toBe(true);
  });

  it('cut-off-clean: half sent, no length, clean end', async () => {
    replica.setAnswer(message.hexId, 'cut-off-clean');
    const { headers, body, isBroken } = await source();
    expect(headers).not.toHaveProperty('content-length');
    expect(body.equals(message.bytes.subarray(0, Math.floor(message.bytes.length / 2)))).toBe(true);
    expect(isBroken).toBe(false);
  });

  it('wrong-message: a whole mail, but another', async () => {
    replica.setAnswer(message.hexId, 'wrong-message');
    expect((await source()).body.equals(other.bytes)).toBe(true);
  });

  it('empty: 200 and no byte', async () => {
    replica.setAnswer(message.hexId, 'empty');
    const { status, body } = await source();
    expect([status, body.length]).toEqual([200, 0]);
  });

  it('slow: right, after three seconds', async () => {
    replica.setAnswer(message.hexId, 'slow');
    const start = performance.now();
    expect((await source()).body.equals(message.bytes)).toBe(true);
    expect(performance.now() - start).toBeGreaterThan(2900);
  });

  it('hang: never answers', async () => {
    replica.setAnswer(message.hexId, 'hang');
    const asked = ask(replica, sourceUrl(message.hexId), { signal: AbortSignal.timeout(400) });
    await expect(asked).rejects.toThrow(/abort/i);
  });

  it('confidential: the headers with a locker, not the content', async () => {
    replica.setAnswer(message.hexId, 'confidential');
    const text = String((await source()).body);
    expect(text).toMatch(/^X-Gm-Locker: https:/m);
    expect(text).toContain('Message-ID: <one@example.org>');
    expect(text).not.toContain('xxx');
  });

  it('draft-changes-id: the page hears that the draft was sent, the old id gives the draft, the new one the mail', async () => {
    replica.setAnswer(message.hexId, 'draft-changes-id');
    const oldId = draftHexId(message.hexId);
    const told = ask(replica, `https://mail.google.com/sync/u/0/i/s?m=${oldId}`, { method: 'POST' });
    const draft = source(oldId);
    expect(String((await told).body)).toBe('true');
    const text = String((await draft).body);
    expect(text).toContain('Subject: Your request');
    expect(text).not.toContain('Message-ID');
    expect((await source()).body.equals(message.bytes)).toBe(true);
  });

  it('touch only the message they were chosen for', async () => {
    replica.setAnswer(message.hexId, 'empty');
    expect((await source(other.hexId)).body.equals(other.bytes)).toBe(true);
    expect(() => replica.setAnswer('0000000000000000', 'empty')).toThrow('no message');
  });
});
