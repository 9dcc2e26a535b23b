import { describe, expect, it } from 'vitest';
import { readNumbers } from '../../../../utils/mail-sites/shared/digits.ts';
import { readHeaders } from '../../../../utils/mail-sites/shared/headers.ts';
import { compareDates, compareSubjects } from '../../../../utils/mail-sites/shared/likeness.ts';
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
    ['a clock that was wrong', {}, mail(FROM, SUBJECT, 'Date: Mon, 1 Jan 2001 00:00:00 +0000'), 'this mail'],
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
    ['a mail without any address', {}, 'Content-Type: text/plain', 'another mail'],
    ['a mail whose envelope names the sender', {}, 'Return-Path: <sam@example.com>', 'this mail'],
  ])('%s: %s', (_name, page, header, identity) => expect(judge(page, header)).toBe(identity));
});

describe('compareSubjects', () => {
  it.each([
    ['Re: Lieferplan 📦 KW 47', '=?utf-8?q?AW:_Lieferplan_=F0=9F=93=A6__KW_47?=', 'same'],
    ['回复：年度审查会议', '年度审查会议', 'same'],
    ['Fwd[2]: Test', 'test', 'same'],
    ['Test', 'Invitation: Test event tomorrow at the school', 'unknown'],
    ['Annual review', 'Bus passes', 'different'],
    ['Annual review', '=?utf-7?q?x?=', 'unknown'],
    ['(no subject)', '', 'unknown'],
  ])('%s / %s: %s', (page, header, likeness) => expect(compareSubjects(page, header)).toBe(likeness));
});

describe('compareDates', () => {
  it.each([
    ['Aug 20, 2025, 11:19\u202fPM', 'Wed, 20 Aug 2025 22:19:02 +0000', 'same'],
    ['21 Aug 2025, 03:49', 'Wed, 20 Aug 2025 22:19:02 +0000 (UTC)', 'same'],
    ['٢٠ أغسطس ٢٠٢٥، ١:١٩ م', 'Wed, 20 Aug 2025 13:19:02 +0000', 'same'],
    ['2016年5月4日 上午10:08', 'by mx.example.org; Wed, 4 May 2016 02:08:10 +0000', 'same'],
    ['20 Aug 2025, 13:20', 'Wed, 20 Aug 2025 13:19:02 +0000', 'unknown'],
    ['23 Aug 2025, 13:19', 'Wed, 20 Aug 2025 13:19:02 +0000', 'different'],
    ['20 Aug 2024, 13:19', 'Wed, 20 Aug 2025 13:19:02 +0000', 'different'],
    ['20.08.2025 13.19', 'Wed, 20 Aug 2025 13:19:02 +0000', 'same'],
    ['20 août 2025 à 13 h 19', 'Wed, 20 Aug 2025 13:19:02 +0000', 'same'],
    ['20.08.2025', 'Wed, 20 Aug 2025 13:19:02 +0000', 'unknown'],
    ['20 สิงหาคม 2568 13:19', 'Wed, 20 Aug 2025 13:19:02 +0000', 'unknown'],
    ['13:19', 'Wed, 20 Aug 2025 13:19:02 +0000', 'unknown'],
    ['20 Aug 2025, 13:19', 'someday', 'unknown'],
  ])('%s / %s: %s', (page, header, likeness) => expect(compareDates(page, [header])).toBe(likeness));
});

describe('readNumbers', () => {
  it.each([
    ['٢٠ أغسطس ٢٠٢٥', [20, 2025]],
    ['२०/०८', [20, 8]],
    ['𝟗𝟘', [90]],
    ['', []],
  ])('%s', (text, numbers) => expect(readNumbers(text)).toEqual(numbers));
});
