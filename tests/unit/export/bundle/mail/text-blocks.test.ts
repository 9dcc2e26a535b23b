import { describe, expect, it } from 'vitest';
import { textBlocks } from '../../../../../utils/export/bundle/mail/text-blocks.ts';
import { ownWordsBlocks } from '../../../../../utils/export/bundle/mail/own-words.ts';
import { textsOf } from '../../../../../utils/export/bundle/mail/block-words.ts';

describe('textBlocks', () => {
  it('parts paragraphs at blank lines and keeps short lines', () => {
    expect([...textsOf(textBlocks('Hi Alex,\r\n\r\nKind regards\r\nSarah'))]).toEqual([
      'Hi Alex,',
      'Kind regards\nSarah',
    ]);
  });

  it('lets lines flow that a mail program broke', () => {
    const line = 'The local authority must consider whether the young person may have';
    expect([...textsOf(textBlocks(`${line}\nspecial educational needs.`))]).toEqual([
      `${line} special educational needs.`,
    ]);
  });

  it('nests quotes', () => {
    const blocks = textBlocks('Yes.\n> Asked\n>> First\n> Again');
    expect(blocks).toMatchObject([
      { kind: 'paragraph' },
      {
        kind: 'quote',
        history: true,
        blocks: [{ kind: 'paragraph' }, { kind: 'quote' }, { kind: 'paragraph' }],
      },
    ]);
  });

  it('makes addresses links', () => {
    const [block] = textBlocks('See https://example.org/a_(b). Or mail send@example.org!');
    expect(block).toMatchObject({
      spans: [
        { text: 'See ' },
        { href: 'https://example.org/a_(b' },
        {},
        { text: 'send@example.org', href: 'mailto:send@example.org' },
        { text: '!' },
      ],
    });
  });

  it('takes columns of spaces for a table', () => {
    expect(textBlocks('Day   Hours\nMon   2\nTue   3')).toMatchObject([{ kind: 'table', columns: 2 }]);
  });

  it('is linear in hostile text', () => {
    const started = performance.now();
    for (const text of [
      '>'.repeat(300_000),
      '> >'.repeat(100_000),
      'a@'.repeat(150_000),
      '-\n'.repeat(150_000),
      'a.'.repeat(10_000) + '@',
    ])
      expect(textBlocks(text).length).toBeGreaterThanOrEqual(0);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe('ownWordsBlocks', () => {
  it('knows headings, items and paragraphs', () => {
    const blocks = ownWordsBlocks('First.\n\n## Key dates\n- asked\n- refused\nAfter');
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'heading', 'list', 'paragraph']);
  });
});
