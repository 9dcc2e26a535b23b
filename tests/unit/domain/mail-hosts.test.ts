import { describe, expect, it } from 'vitest';
import { matchesOf, siteOfAddress } from '../../../utils/domain/mail-hosts.ts';

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
