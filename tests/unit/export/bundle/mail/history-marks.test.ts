import { describe, expect, it } from 'vitest';
import { isHistory, isHistoryStart } from '../../../../../utils/export/bundle/mail/history-marks.ts';
import { elementsIn, isElement, parseHtml } from '../../../../../utils/export/bundle/mail/html-tree.ts';

/** What the innermost element of some HTML marks. */
function markOf(html: string): string {
  const root = parseHtml(html)?.find(isElement);
  const element = root && [...elementsIn(root)].at(-1);
  if (!element) throw new Error('No element.');
  return isHistory(element) ? 'quote' : isHistoryStart(element) ? 'start' : 'nothing';
}

describe('the marks that mail programs put at the email that is answered', () => {
  it.each([
    ['Gmail', '<blockquote class="gmail_quote">', 'quote'],
    ['Gmail, passed on by Outlook', '<blockquote class="x_gmail_quote">', 'quote'],
    [
      'Gmail’s box: its lead and its quote are inside',
      '<div class="gmail_quote gmail_quote_container">',
      'nothing',
    ],
    ['Apple Mail', '<blockquote type="cite">', 'quote'],
    ['Thunderbird', '<blockquote type="CITE" cite="mid:a@example.org">', 'quote'],
    ['Proton', '<blockquote class="protonmail_quote" type="cite">', 'quote'],
    ['Proton’s box', '<div class="protonmail_quote">', 'nothing'],
    [
      'Yahoo, which has no quote',
      '<div id="ydp1yahoo_quoted_2" class="ydp1yahoo_quoted yahoo_quoted">',
      'start',
    ],
    ['Yahoo, passed on by Outlook', '<div class="x_yahoo_quoted">', 'start'],
    ['Outlook on the web', '<div id="appendonsend">', 'start'],
    ['Outlook, its header lines', '<div id="divRplyFwdMsg" dir="ltr">', 'start'],
    ['Outlook, passed on', '<div id="x_x_divRplyFwdMsg">', 'start'],
    ['Outlook on telephones', '<div id="mail-editor-reference-message-container">', 'start'],
    ['an indented paragraph', '<blockquote style="margin-left: 40px">', 'nothing'],
    ['a name that only begins alike', '<div class="yahoo_quoted_begin">', 'nothing'],
  ])('%s', (_, html, mark) => {
    expect(markOf(html)).toBe(mark);
  });
});
