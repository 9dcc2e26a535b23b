import { describe, expect, it } from 'vitest';
import {
  compareAddresses,
  compareDates,
  compareSubjects,
} from '../../../../utils/mail-sites/shared/likeness.ts';

describe('compareAddresses', () => {
  it.each<[string, string[], string[], string]>([
    ['one on both sides', ['a@example.org'], ['b@example.org', 'a@example.org'], 'same'],
    ['none on both sides', ['a@example.org'], ['b@example.org'], 'different'],
    ['a mail that names nobody', ['a@example.org'], [], 'different'],
    ['a page not painted yet', [], ['a@example.org'], 'unknown'],
  ])('%s', (_name, page, mail, likeness) => expect(compareAddresses(page, mail)).toBe(likeness));
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
