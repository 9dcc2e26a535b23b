// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { readAccount } from '../../../../utils/mail-sites/outlook/account.ts';
import { loadPage, showPage } from './load-page.ts';

const ROOT = (address: string, id = 1): string =>
  `<div role="treeitem" id="primaryMailboxRoot_${id}" data-folder-name="${address}">Folders</div>`;

describe('readAccount', () => {
  it('takes the folder list’s root, but no folder below it', () => {
    expect(readAccount(loadPage('2026-07-conversation'))).toBe('nadia.whitlock@example.org');
  });

  it('takes the opened account menu, in lower case', () => {
    expect(readAccount(loadPage('2025-11-german'))).toBe('nadia.whitlock@example.org');
  });

  it.each([
    ['several mailboxes', ROOT('a@example.org') + ROOT('shared@example.org', 2)],
    [
      'places that disagree',
      `${ROOT('a@example.org')}<div id="mectrl_currentAccount_secondary">b@example.org</div>`,
    ],
    ['nothing', '<p>no</p>'],
    [
      'a forged place inside a mail',
      `<div role="main"><div role="document">${ROOT('evil@example.net')}</div></div>`,
    ],
    ['a name only', '<button id="O365_MainLink_Me" aria-label="Account manager for Nadia"></button>'],
  ])('is unknown with %s', (_, html) => {
    expect(readAccount(showPage(`<body>${html}</body>`))).toBe('unknown');
  });

  it('believes places that agree', () => {
    const html = `${ROOT('a@example.org')}<div id="mectrl_currentAccount_secondary">A@example.org</div>`;
    expect(readAccount(showPage(`<body>${html}</body>`))).toBe('a@example.org');
  });
});
