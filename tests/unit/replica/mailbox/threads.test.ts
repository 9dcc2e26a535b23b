// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { openMailbox } from '../../../replica/mailbox/open-mailbox.ts';
import { normaliseSubject } from '../../../replica/mailbox/threads.ts';
import { mail, OWNER, type MailWords } from '../fixtures.ts';

const open = (...mails: MailWords[]) =>
  openMailbox(
    mails.map((words) => ({ bytes: mail(words) })),
    OWNER,
  );
const shape = async (...mails: MailWords[]) => {
  const { threads } = await open(...mails);
  return threads.map((thread) => thread.messages.map((message) => message.head.messageId));
};

const first = { id: 'a', subject: 'Plan', date: 'Mon, 3 Mar 2025 10:00:00 +0000' };
const second = {
  id: 'b',
  subject: 'Re: Plan',
  date: 'Tue, 4 Mar 2025 10:00:00 +0000',
  references: '<a@example.org>',
};

describe('groupIntoThreads', () => {
  it('joins a reply to what it answers, oldest first', async () => {
    expect(await shape(second, first)).toEqual([['<a@example.org>', '<b@example.org>']]);
  });

  it('parts them when the subject changes', async () => {
    expect(await shape(first, { ...second, subject: 'Re: Another plan' })).toHaveLength(2);
  });

  it('does not join by subject alone', async () => {
    expect(await shape(first, { ...second, references: undefined })).toHaveLength(2);
  });

  it('joins two replies whose parent is missing', async () => {
    expect(await shape(second, { ...second, id: 'c' })).toHaveLength(1);
  });

  it('puts the newest conversation first', async () => {
    const later = { id: 'z', subject: 'Later', date: 'Fri, 7 Mar 2025 10:00:00 +0000' };
    expect((await shape(first, later))[0]).toEqual(['<z@example.org>']);
  });

  it('gives a received conversation the id of its first message, and one the owner began an id of its own', async () => {
    const received = (await open(first)).threads[0];
    expect(received?.hexId).toBe(received?.messages[0]?.hexId);
    const own = (await open({ ...first, from: OWNER, to: 'send@northshire.gov.uk' })).threads[0];
    expect(own?.hexId).toMatch(/^1[0-9a-f]{15}$/);
    expect(own?.hexId).not.toBe(own?.messages[0]?.hexId);
    expect(own?.messages[0]?.threadHexId).toBe(own?.hexId);
  });
});

describe('normaliseSubject', () => {
  it.each([
    ['Re: RE: Fwd: Plan', 'plan'],
    ['AW: WG: Plan', 'plan'],
    ['Re[2]: Plan', 'plan'],
    ['Regarding: Plan', 'regarding: plan'],
    ['  Plan   of  action', 'plan of action'],
  ])('%s → %s', (subject, expected) => {
    expect(normaliseSubject(subject)).toBe(expected);
  });
});
