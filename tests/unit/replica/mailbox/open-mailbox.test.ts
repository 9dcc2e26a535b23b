// @vitest-environment node
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openMailbox } from '../../../replica/mailbox/open-mailbox.ts';
import { sha256 } from '../../../replica/mailbox/message-ids.ts';
import { mail, OWNER } from '../fixtures.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'replica-'));
  mkdirSync(join(folder, 'deep', 'er'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const put = (name: string, bytes: Buffer | string) => writeFileSync(join(folder, name), bytes);

describe('openMailbox', () => {
  it('reads .eml and .mbox at any depth, with bytes and hash as in the file', async () => {
    const one = mail({ id: 'one' });
    put('deep/er/one.eml', one);
    put('old.mbox', `From x@example.org Mon Mar  3 10:00:00 2025\n${mail({ id: 'two' }).toString()}`);
    const { messages } = await openMailbox(folder);
    expect(messages.map((message) => message.file).toSorted()).toEqual(['deep/er/one.eml', 'old.mbox#1']);
    const found = messages.find((message) => message.file === 'deep/er/one.eml');
    expect(found?.bytes.equals(one)).toBe(true);
    expect(found?.sha256).toBe(sha256(one));
  });

  it('makes identical bytes one message and remembers both files', async () => {
    put('a.eml', mail({ id: 'same' }));
    put('b.eml', mail({ id: 'same' }));
    const { messages } = await openMailbox(folder);
    expect(messages.map((message) => message.files)).toEqual([['a.eml', 'b.eml']]);
  });

  it('lists what is no mail, with the reason', async () => {
    put('empty.eml', '');
    put('prose.eml', 'Once upon a time\nthere was no header.\n');
    put('photo.jpg', 'x');
    put('README', 'not an mbox');
    const { messages, skipped } = await openMailbox(folder);
    expect(messages).toEqual([]);
    expect(skipped).toEqual([
      { file: 'README', reason: 'no envelope line at the start' },
      { file: 'empty.eml', reason: 'empty' },
      { file: 'photo.jpg', reason: 'neither .eml nor .mbox' },
      { file: 'prose.eml', reason: 'no header of a mail in its first lines' },
    ]);
  });

  it('survives malformed heads', async () => {
    put('broken.eml', 'Subject: =?utf-8?B?%%%?=\nDate: the day after\nFrom: <<>>,;@\n\nx');
    put('no-body.eml', 'From: a@example.org');
    put('binary.eml', Buffer.concat([Buffer.from('Subject: b\r\n'), Buffer.from([0, 255, 254, 13, 10, 1])]));
    const { messages } = await openMailbox(folder);
    expect(messages).toHaveLength(3);
    expect(messages.every((message) => Number.isFinite(message.head.sentAt))).toBe(true);
  });

  it('takes the address most mail goes to as the owner, unless told', async () => {
    put('1.eml', mail({ id: '1' }));
    put('2.eml', mail({ id: '2' }));
    put('3.eml', mail({ id: '3', from: OWNER, to: 'send@northshire.gov.uk' }));
    expect((await openMailbox(folder)).owner).toBe(OWNER);
    expect((await openMailbox(folder, 'Jo@example.net')).owner).toBe('jo@example.net');
  });

  it('gives ids below 2^63 that depend on the bytes alone', async () => {
    const given = [{ bytes: mail({ id: 'one' }) }, { bytes: mail({ id: 'two' }) }];
    const first = (await openMailbox(given)).messages.map((message) => message.hexId);
    const again = (await openMailbox(given.toReversed())).messages.map((message) => message.hexId);
    expect(again.toSorted()).toEqual(first.toSorted());
    expect(new Set(first).size).toBe(2);
    for (const hexId of first) expect(hexId).toMatch(/^1[0-9a-f]{15}$/);
  });
});
