// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { judgeDraft, type DraftPlace } from '../../../../utils/import/drafts/judge-draft.ts';

const RECEIVED = 'from mx.northshire.gov.uk by mx.example.org with ESMTPS; Mon, 02 Mar 2026 10:00:02 +0000';
const BY_WEB = 'by 10.140.30.166 with HTTP; Mon, 2 Mar 2026 10:00:02 +0000';

function judge(headers: Readonly<Record<string, string>>, where: Partial<DraftPlace> = {}): string {
  const list = Object.entries(headers).map(([name, value]) => ({ name, value }));
  return judgeDraft(list, { file: 'All mail.mbox', ...where });
}

describe('whether a mail was never sent', () => {
  it.each([
    ['Drafts,Opened', 'yes'],
    ['=?UTF-8?Q?Entw=C3=BCrfe,Ge=C3=B6ffnet?=', 'yes'],
    ['Brouillons', 'yes'],
    ['"Work, urgent",Drafts', 'yes'],
    ['Draft plans,Inbox', 'no'],
    ['"Plans, Drafts",Inbox', 'no'],
    ['Inbox,Opened', 'no'],
    ['Sent,Drafts', 'perhaps'],
  ])('goes by Gmail’s labels %s', (labels, verdict) => {
    expect(judge({ 'X-Gmail-Labels': labels, Subject: 'Complaint' })).toBe(verdict);
  });

  it('never takes a mail that travelled for a draft: an unfinished answer labels its whole conversation', () => {
    const labels = { 'X-Gmail-Labels': 'Inbox,Drafts' };
    expect(judge({ ...labels, Received: RECEIVED })).toBe('no');
    expect(judge({ ...labels, 'Delivered-To': 'jo@example.org' })).toBe('no');
    expect(judge({ ...labels, Received: BY_WEB })).toBe('yes');
    expect(judge({ Received: RECEIVED }, { file: 'Drafts.mbox' })).toBe('no');
  });

  it('goes by the marks of mail programs', () => {
    expect(judge({ 'X-Mozilla-Draft-Info': 'internal/draft; vcard=0; receipt=0' })).toBe('yes');
    expect(judge({ 'X-Mozilla-Status': '0801' })).toBe('yes');
    expect(judge({ 'X-Mozilla-Status': '0001' })).toBe('no');
    expect(judge({ 'X-Unsent': '1' })).toBe('yes');
    expect(judge({ 'X-Status': 'AT' })).toBe('yes');
    expect(judge({}, { isDraft: true })).toBe('yes');
    expect(judge({}, { file: 'cur/1767.M5P7.host,S=800:2,DS' })).toBe('yes');
    expect(judge({}, { file: 'cur/1767.M5P7.host,S=800:2,RS' })).toBe('no');
    expect(judge({ 'X-Mozilla-Draft-Info': 'internal/draft' }, { file: 'Mail/Sent' })).toBe('perhaps');
  });

  it.each([
    ['takeout.zip › Takeout/Mail/Drafts.mbox', 'yes'],
    ['takeout.zip › Takeout/Mail/Entwürfe-001.mbox', 'yes'],
    ['ImapMail/imap.example.org/[Gmail].sbd/Drafts', 'yes'],
    ['Maildir/.INBOX.Drafts/cur/1767.M5P7.host', 'yes'],
    ['Mail/V10/Drafts.mbox/1F/Data/Messages/12.emlx', 'yes'],
    ['Local Folders/Unsent Messages', 'yes'],
    ['Draft EHCP/from the council.eml', 'no'],
    ['Letters/Drafts.eml', 'no'],
    ['Mail/Inbox', 'no'],
    ['Drafts/Sent/1.eml', 'no'],
  ])('goes by the folder in %s', (file, verdict) => {
    expect(judge({ Subject: 'Complaint' }, { file })).toBe(verdict);
  });
});
