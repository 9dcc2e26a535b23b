// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { diagnosePage } from '../../../../utils/mail-sites/gmail/diagnose.ts';
import { GMAIL, loadPage } from './load-page.ts';

const SECRETS = /example|Sam|Supplier|alex|Quote|autumn|forged|190a|deadbeef|\d{6}/i;

describe('diagnosePage', () => {
  it('counts every way to find every thing', () => {
    const { site, lines } = diagnosePage(loadPage('2025-08-thread-legacy-toolbar'));
    expect(site).toBe('gmail');
    expect(lines).toContain('message toolbar: 1 shown, 0 hidden, 1 inside mail (td.acX.bAm)');
    expect(lines).toContain('own window: no');
    expect(lines).toContain('div.adn.ads');
  });

  it('tells a window of its own, at either address', () => {
    for (const at of ['?view=btop&search=inbox&th=1', 'popout?ver=1&search=inbox&th=1'])
      expect(diagnosePage(loadPage('2026-09-popout', `${GMAIL}${at}`)).lines).toContain('own window: yes');
  });

  it('tells nobody’s words', () => {
    for (const name of [
      '2025-08-thread-legacy-toolbar',
      '2016-05-thread-class-ids',
      '2026-11-unknown-classes',
    ])
      expect(diagnosePage(loadPage(name)).lines.join('\n')).not.toMatch(SECRETS);
  });
});
