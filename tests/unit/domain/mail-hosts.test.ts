import { describe, expect, it } from 'vitest';
import { looksLikeOutlook, matchesOf, ownHostOf, siteOfAddress } from '../../../utils/domain/mail-hosts.ts';

describe('the hosts of mail sites', () => {
  it.each([
    ['https://mail.google.com/mail/u/0/#inbox', 'gmail'],
    ['https://outlook.live.com/mail/0/', 'outlook'],
    ['https://outlook.office.com/', 'outlook'],
    ['https://outlook.office365.com/owa/', 'outlook'],
    ['https://outlook.cloud.microsoft/mail/', 'outlook'],
    ['https://mail.google.com.example.net/', null],
    ['https://xoutlook.live.com/', null],
    ['http://outlook.live.com/', null],
    ['https://outlook.live.com:8443/', null],
    ['chrome://newtab', null],
    ['', null],
  ])('%s: %s', (address, site) => expect(siteOfAddress(address)).toBe(site));

  it('are matched over HTTPS only', () => {
    expect(matchesOf('outlook')).toHaveLength(4);
    for (const pattern of matchesOf('outlook')) expect(pattern).toMatch(/^https:\/\/outlook\.[\w.]+\/\*$/);
  });
});

describe('a host of one’s own', () => {
  it.each([
    ['https://mail.school.example/owa/', true],
    ['https://mail.school.example/owa', true],
    ['https://mail.school.example/mail/inbox/id/AAQk', true],
    ['https://mail.school.example/mailing', false],
    ['https://mail.school.example/', false],
    ['', false],
  ])('%s looks like Outlook: %s', (address, looks) => expect(looksLikeOutlook(address)).toBe(looks));

  it.each([
    ['https://mail.school.example/owa/', 'mail.school.example'],
    ['https://mail.school.example:8443/owa/', 'mail.school.example'],
    ['https://outlook.live.com/mail/0/', null],
    ['http://mail.school.example/owa/', null],
    ['chrome-extension://abc/app.html', null],
    ['about:blank', null],
    ['', null],
  ])('%s: %s', (address, host) => expect(ownHostOf(address)).toBe(host));
});
