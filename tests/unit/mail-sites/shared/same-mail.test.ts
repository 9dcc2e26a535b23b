import { describe, expect, it } from 'vitest';
import { readHeaders } from '../../../../utils/mail-sites/shared/headers.ts';
import { compareMail, identify, type PageFacts } from '../../../../utils/mail-sites/shared/same-mail.ts';

const PAGE: PageFacts = {
  senders: ['sam@example.com'],
  subject: 'Annual review of the plan',
  dateText: '20 Aug 2025, 13:19',
};
const judge = (page: Partial<PageFacts>, header: string): string =>
  identify(compareMail({ ...PAGE, ...page }, readHeaders(new TextEncoder().encode(`${header}\n\n`))));

const FROM = 'From: Sam <sam@example.com>';
const SUBJECT = 'Subject: RE: AW: Annual review of the plan';
const DATE = 'Date: Wed, 20 Aug 2025 13:19:02 +0100';
const mail = (...lines: readonly string[]): string => lines.join('\n');

describe('identify', () => {
  it.each<[string, Partial<PageFacts>, string, string]>([
    ['everything agrees', {}, mail(FROM, SUBJECT, DATE), 'this mail'],
    ['a renamed conversation', { subject: 'Something else' }, mail(FROM, SUBJECT, DATE), 'this mail'],
    [
      'a clock that was wrong, with the time of arrival',
      {},
      mail(
        'Received: by mx.example.org; Wed, 20 Aug 2025 12:19:05 +0000',
        FROM,
        SUBJECT,
        'Date: Mon, 1 Jan 2001 00:00:00 +0000',
      ),
      'this mail',
    ],
    ['an alias, all else agreeing', { senders: ['s@example.net'] }, mail(FROM, SUBJECT, DATE), 'this mail'],
    [
      'no header worth comparing',
      { senders: [], subject: '', dateText: '' },
      'Content-Type: text/plain',
      'unproven',
    ],
    ['a sender not painted yet', { senders: [], dateText: '' }, mail(FROM, SUBJECT), 'this mail'],
    [
      'a mail of another sender',
      { subject: 'Bus passes' },
      mail('From: eve@example.net', SUBJECT, DATE),
      'another mail',
    ],
    [
      'another sender’s reply in the conversation',
      {},
      mail('From: eve@example.net', SUBJECT, 'Date: Wed, 20 Aug 2025 14:02:00 +0100'),
      'another mail',
    ],
    [
      'another mail of the same sender',
      {},
      mail(FROM, 'Subject: Bus passes', 'Date: Mon, 1 Sep 2025 09:00:00 +0100'),
      'another mail',
    ],
    [
      'another mail of the same sender in the conversation',
      {},
      mail(FROM, SUBJECT, 'Date: Mon, 1 Sep 2025 09:00:00 +0100'),
      'another mail',
    ],
    ['a mail without any address', {}, 'Content-Type: text/plain', 'another mail'],
    ['a mail whose envelope names the sender', {}, 'Return-Path: <sam@example.com>', 'this mail'],
  ])('%s: %s', (_name, page, header, identity) => expect(judge(page, header)).toBe(identity));
});
