// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { findAll, lentBlob, mail, text } from '../find-all.ts';

const PLIST = '<?xml version="1.0" encoding="UTF-8"?>\n<plist version="1.0"><dict/></plist>\n';
const emlx = (source: string, length = source.length): string =>
  `${String(length).padEnd(10)}\n${source}${PLIST}`;

describe('a mail of Apple Mail', () => {
  it('is exactly the bytes between the length and Apple’s notes', async () => {
    const { mails } = await findAll({
      'INBOX.mbox/Messages/1.emlx': emlx(mail('one')),
      'INBOX.mbox/Messages/2.partial.emlx': emlx(mail('two')),
    });
    expect(mails.map(({ bytes }) => text(bytes))).toEqual([mail('one'), mail('two')]);
    expect(await lentBlob(mails[0]).text()).toBe(mail('one'));
  });

  it('tells of a download that Apple Mail did not finish, and of no other', async () => {
    const { mails } = await findAll({
      '1.emlx': emlx(mail('one')),
      '2.partial.emlx': emlx(mail('two')),
      '3.PARTIAL.EMLX': emlx(mail('three')),
      'partial.emlx': emlx(mail('four')),
    });
    const told = mails.map(({ notice = 'nothing' }) => /only part of this email/.test(notice));
    expect(told).toEqual([false, true, true, false]);
  });

  it('is a draft where Apple’s flags say so', async () => {
    const flagged = (flags: number): string =>
      emlx(mail('one')).replace('<dict/>', `<dict><key>flags</key>\n<integer>${flags}</integer></dict>`);
    const { mails } = await findAll({
      '1.emlx': flagged(8590195713),
      '2.emlx': flagged(65),
      '3.emlx': emlx(mail('one')),
    });
    expect(mails.map(({ isDraft = false }) => isDraft)).toEqual([false, true, false]);
  });

  it('is listed when it is cut off', async () => {
    const { mails, problems } = await findAll({ '1.emlx': emlx(mail('one'), 100_000) });
    expect(mails).toEqual([]);
    expect(problems[0]?.reason).toMatch(/not complete/);
  });
});

describe('folders of other mail programs', () => {
  it('give their mails by content: Apple’s mbox, Thunderbird’s files, Maildir', async () => {
    const envelope = 'From - Mon Jan  5 10:00:00 2026\n';
    const { mails, problems } = await findAll({
      'Inbox.mbox/mbox': envelope + mail('apple'),
      'Inbox.mbox/table_of_contents': '\u0000\u0001table',
      'Profiles/x.default/Mail/Local Folders/Council.sbd/2026': envelope + mail('thunderbird'),
      'Profiles/x.default/Mail/Local Folders/Council.msf': '// <!-- <mdb:mork:z v="1.4"/> -->',
      'Maildir/cur/1767600000.M1P1.host,S=200:2,S': mail('seen'),
      'Maildir/new/1767600001.M1P1.host': mail('new'),
      'Maildir/dovecot-uidlist': '3 V1 N2\n',
    });
    expect(mails.map(({ bytes }) => text(bytes).match(/Subject: (\w+)/)?.[1])).toEqual([
      'apple',
      'seen',
      'new',
      'thunderbird',
    ]);
    expect(problems.map(({ file }) => file)).toEqual([
      'Inbox.mbox/table_of_contents',
      'Maildir/dovecot-uidlist',
      'Profiles/x.default/Mail/Local Folders/Council.msf',
    ]);
  });
});
