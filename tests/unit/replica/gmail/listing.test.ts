// @vitest-environment node
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../../../replica/mailbox/message-ids.ts';
import { startReplica } from '../../../replica/server.ts';
import type { ReplicaThread } from '../../../replica/mailbox/types.ts';
import type { Replica } from '../../../replica/types.ts';
import { ask, mail, OWNER, type WireOptions } from '../fixtures.ts';

let replica: Replica;
let thread: ReplicaThread;

beforeAll(async () => {
  const given = [
    { bytes: mail({ id: 'one' }) },
    {
      bytes: mail({
        id: 'two',
        subject: 'Re: Your request',
        references: '<one@example.org>',
        date: 'Wed, 5 Mar 2025 10:00:00 +0000',
      }),
    },
    { bytes: mail({ id: 'apart', subject: 'Another' }) },
    { bytes: mail({ id: 'asked', subject: 'Question', from: OWNER, to: 'send@northshire.gov.uk' }) },
    {
      bytes: mail({
        id: 'began',
        subject: 'Re: Question',
        from: OWNER,
        to: 'send@northshire.gov.uk',
        references: '<asked@example.org>',
        date: 'Wed, 5 Mar 2025 10:00:00 +0000',
      }),
    },
  ];
  replica = await startReplica({ mailbox: given, owner: OWNER });
  const found = replica.threads.find(
    ({ subject, messages }) => messages.length === 2 && subject !== 'Question',
  );
  if (!found) throw new Error('no conversation of two');
  thread = found;
});
afterAll(() => replica.close());
beforeEach(() => replica.setListing('good'));

const KEY = () => sha256(OWNER).slice(0, 10);
const list = (options: WireOptions = { method: 'POST' }, key = KEY(), hex = thread.hexId) =>
  ask(
    replica,
    `https://mail.google.com/mail/u/0?ui=2&ik=${key}&view=cv&th=${hex}&pcd=1&mb=0&rt=c&search=inbox&type=${hex}`,
    options,
  );
const chunksOf = (text: string): unknown[] =>
  text
    .replace(/^\)\]\}'\s*/, '')
    .split(/^\d+\n/m)
    .filter((part) => part !== '')
    .map((part): unknown => JSON.parse(part));

describe('the listing of a conversation', () => {
  it('names every message, oldest first, and says from whom and when each is', async () => {
    const text = (await list()).body.toString();
    expect(text.startsWith(")]}'\n")).toBe(true);
    const entries = (chunksOf(text) as unknown[][][][]).flat(2);
    const [one, two] = thread.messages;
    expect(entries.find(([kind]) => kind === 'cs')?.[8]).toEqual([one?.hexId, two?.hexId]);
    expect(
      entries.filter(([kind]) => kind === 'ms').map(([, id, , , , , from, at]) => [id, from, at]),
    ).toEqual([
      [one?.hexId, 'send@northshire.gov.uk', one?.head.sentAt],
      [two?.hexId, 'send@northshire.gov.uk', two?.head.sentAt],
    ]);
  });

  it('labels received and sent mail and drafts, as the page gives what was made here an id of its own', async () => {
    const own = replica.threads.find(({ subject }) => subject === 'Question');
    const [sent, draft] = own?.messages ?? [];
    replica.setDraft(draft?.hexId ?? '');
    const labels = async (hex = '') => {
      const text = (await list(undefined, undefined, hex)).body.toString();
      return (chunksOf(text) as unknown[][][][]).flat(2).find(([kind]) => kind === 'cs')?.[11];
    };
    expect(await labels(thread.hexId)).toEqual([
      ['^all', '^i'],
      ['^all', '^i'],
    ]);
    expect(await labels(own?.hexId)).toEqual([
      ['^all', '^f'],
      ['^all', '^r'],
    ]);
    const page = await ask(replica, `https://mail.google.com/sync/u/0/i/fd?t=${own?.hexId}`, {
      method: 'POST',
    });
    const shown = JSON.parse(page.body.toString()) as {
      messages: { ids: { data: string; legacy: string } }[];
    };
    expect(shown.messages.map(({ ids }) => ids)).toEqual([
      { data: expect.stringMatching(/^#msg-a:r\d+$/), legacy: sent?.hexId },
      { data: expect.stringMatching(/^#msg-a:r\d+$/), legacy: draft?.hexId },
    ]);
    const printed = await ask(
      replica,
      `https://mail.google.com/mail/u/0/?view=pt&search=all&th=${own?.hexId}`,
    );
    expect(printed.body.toString().match(/<table class="message">/g)).toHaveLength(1);
  });

  it.each([
    ['with GET', () => list({ method: 'GET' })],
    ['under another account’s key', () => list(undefined, '0123456789')],
    ['of a conversation that is none', () => list(undefined, undefined, '1000000000000000')],
  ])('does not exist %s', async (_, asked) => {
    const { status, body } = await asked();
    expect(status).toBe(200);
    expect(body.toString()).toMatch(/^<!DOCTYPE html>/);
  });

  it('is for the signed-in only', async () => {
    expect((await list({ method: 'POST', cookie: '' })).status).toBe(302);
  });

  it.each([
    ['error-page', 200],
    ['not-found', 404],
    ['signed-out', 302],
    ['too-many-once', 429],
    ['changed', 200],
    ['other', 200],
    ['bare', 200],
  ] as const)('can be answered otherwise: %s', async (answer, status) => {
    replica.setListing(answer);
    const given = await list();
    const text = given.body.toString();
    expect(given.status).toBe(status);
    expect(text.includes(`["cs","${thread.hexId}"`)).toBe(answer === 'bare');
    expect(text.includes('["ms"')).toBe(answer === 'other');
    if (answer === 'too-many-once') expect((await list()).status).toBe(200);
  });
});
