import { expect, it } from 'vitest';
import { readHtml } from '../../../../utils/export/bundle/mail/html-blocks.ts';
import { blocksAsText } from '../../../../utils/export/pack/blocks-as-text.ts';

it('writes blocks as text: quotes, items, rows, and words that are struck out', () => {
  const html =
    '<p>Dear Sam,</p><blockquote><p>One<br>two</p></blockquote><ol start=3><li>three</li><li>four</li></ol>' +
    '<table border=1><tr><th>Day</th><th>Hours</th></tr><tr><td>Monday</td><td><s>10</s> 25</td></tr></table><pre>a  b</pre>';
  expect(blocksAsText(readHtml(html).blocks)).toBe(
    'Dear Sam,\n\n> One\n> two\n\n3. three\n4. four\n\nDay | Hours\nMonday | [struck out: 10] 25\n\na  b',
  );
});
