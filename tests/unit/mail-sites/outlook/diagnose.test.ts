// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { diagnosePage } from '../../../../utils/mail-sites/outlook/diagnose.ts';
import { CONVERSATION_ID, loadPage, OPEN_PAGES, OUTLOOK } from './load-page.ts';

describe('diagnosePage', () => {
  it.each([...OPEN_PAGES.map(([name]) => name), '2026-08-meeting-card', '2026-11-unknown-build'])(
    '%s: says nobody’s words, addresses or ids',
    (name) => {
      const page = loadPage(name, `${OUTLOOK}id/${encodeURIComponent(CONVERSATION_ID)}`);
      const text = diagnosePage(page).lines.join('\n');
      const words = [...(page.body.textContent.match(/\p{L}{5,}/gu) ?? [])].filter(
        (word) => !/^(?:Reply|message|sender)$/.test(word),
      );
      expect(words.filter((word) => text.includes(word))).toEqual([]);
      expect(text).not.toMatch(/@(?!=)[\w.]+\.\w|QAEIJBK|AAQk[A-Za-z\d+/]{10}/);
    },
  );

  it('counts what is inside mail apart, and tells the kind of the address', () => {
    const { lines } = diagnosePage(
      loadPage('2026-07-conversation', `${OUTLOOK}id/${encodeURIComponent(CONVERSATION_ID)}`),
    );
    expect(lines).toContain('place: mail, main window, conversation id');
    expect(lines).toContain('bodies: 1, with a message around them: 1');
    expect(lines.find((line) => line.startsWith('sender:'))).toMatch(/2 shown, 0 hidden, 1 inside mail/);
  });
});
