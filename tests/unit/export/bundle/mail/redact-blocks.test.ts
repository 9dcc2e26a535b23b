import { expect, it } from 'vitest';
import type { Block, Span } from '../../../../../utils/export/bundle/blocks.ts';
import { textsOf } from '../../../../../utils/export/bundle/mail/block-words.ts';
import { readHtml } from '../../../../../utils/export/bundle/mail/html-blocks.ts';
import { redactBlocks } from '../../../../../utils/export/bundle/mail/redact-blocks.ts';
import { createRedactor } from '../../../../../utils/export/redact/redactor.ts';

const redactor = createRedactor(['Ben Carter', '01632 960123'].map((words) => ({ words, reason: 'x' })));
const redacted = (blocks: readonly Block[]) => {
  const { blocks: left, notices } = redactBlocks(blocks, redactor);
  return { texts: [...textsOf(left)], notices, left };
};

it.each([
  ['a line each', '<div>About Ben</div><div>Carter again</div>', ['About [redacted]', '[redacted] again']],
  [
    'cells of a table',
    '<table border=1><tr><th>Name</th><th>Surname</th><th>Year</th></tr><tr><td>Ben</td><td>Carter</td><td>5</td></tr></table>',
    ['Name', 'Surname', 'Year', '[redacted]', '[redacted]', '5'],
  ],
  [
    'items of a list',
    '<ul><li>Ben</li><li>Carter</li><li>Ann</li></ul>',
    ['[redacted]', '[redacted]', 'Ann'],
  ],
  [
    'three paragraphs',
    '<p>Ring 01632</p><p>960</p><p>123 soon</p>',
    ['Ring [redacted]', '[redacted]', '[redacted] soon'],
  ],
  ['a quotation', '<p>Ben</p><blockquote>Carter went</blockquote>', ['[redacted]', '[redacted] went']],
  ['one paragraph', '<p>Ben Carter, <b>Ben</b> <i>Car</i>ter</p>', ['[redacted], [redacted]']],
  ['words apart', '<p>Ben</p><p>and Carter</p>', ['Ben', 'and Carter']],
])('finds words over %s', (_, html, wanted) => expect(redacted(readHtml(html).blocks).texts).toEqual(wanted));

it('finds words that our own words part, such as where a link leads', () => {
  const spans: Span[] = [
    { text: 'About Ben' },
    { text: ' [https://example.org]', added: true },
    { text: ' Carter.' },
  ];
  const { texts, notices } = redacted([{ kind: 'paragraph', spans, direction: 'auto' }]);
  expect(texts).toEqual(['About [redacted].']);
  expect(notices).toMatchObject([{ kind: 'redacted', text: 'Words were redacted in one place.' }]);
});

it('a link that holds the words in its code leads nowhere', () => {
  const spans: Span[] = [{ text: 'here', href: 'https://example.org/?q=Ben%20Carter' }];
  const [block] = redacted([{ kind: 'paragraph', spans, direction: 'auto' }]).left;
  expect(block).toEqual({ kind: 'paragraph', spans: [{ text: 'here' }], direction: 'auto' });
});
