import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeEntities } from '../../../utils/capture/entities.ts';
import { textOfHtml } from '../../../utils/capture/html-text.ts';

describe('text of HTML', () => {
  it.each([
    ['<p>One</p><p>Two</p>', 'One\n\nTwo'],
    ['One<br>Two<BR/>Three', 'One\nTwo\nThree'],
    ['a <b>bold</b>\n   word', 'a bold word'],
    ['<table><tr><td>A</td><td>B</td></tr><tr><td>C</td></tr></table>', 'A B\n\nC'],
    ['<style>p{color:red}</style><script>alert("<p>")</script>Seen<title>Not</title>', 'Seen'],
    ['<!-- hidden <b> --> shown', 'shown'],
    ['<img alt="a > b" src=x>after', 'after'],
    ["<a title='x > y' href=y>link</a>", 'link'],
    ['1 < 2 and 3 > 2', '1 < 2 and 3 > 2'],
    ['<o:p>Word</o:p><![if !mso]>text<![endif]>', 'Wordtext'],
    ['<p title="never closed>One</p><p>Two', 'One\n\nTwo'],
    ['<script>never closed', 'never closed'],
    ['text <!-- never closed', 'text'],
    [
      'caf&eacute; &amp;lt; &#8217;&#x2019;&#146; &pound;5&nbsp;each &unknown; &#0; &#xD800;',
      'café &lt; ’’’ £5\u00a0each &unknown; \ufffd \ufffd',
    ],
    ['', ''],
  ])('reads %s', (html, text) => {
    expect(textOfHtml(html)).toBe(text);
  });

  it('never leaves a known tag behind, on any markup', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<b',
      '>',
      '"',
      "'",
      '<!--',
      '-->',
      '<script>',
      '</script>',
      ' a=',
      'x',
      '<',
      '&lt;',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        expect(textOfHtml(pieces.join(''))).not.toMatch(/<p>|<\/p>|<script>/);
      }),
    );
  });

  it.each([
    '<',
    '<a ',
    '<a "',
    '<!--',
    '<script>',
    '<p title="',
    '&',
    '&#',
    '</style',
    ' \n',
    '<script></script ',
  ])('takes time in proportion to the length on endless «%s»', (piece) => {
    const time = (count: number): number => {
      const html = piece.repeat(count);
      const started = performance.now();
      textOfHtml(html);
      return performance.now() - started;
    };
    time(20_000);
    expect(time(400_000)).toBeLessThan(2_000);
  });

  it('takes time in proportion to the length when thousands of tags each have a quote that is never closed', () => {
    // From every `<a`, quotes pair up to the last one, which nothing closes.
    const html = `<a ${`x='>' y='<a' `.repeat(30_000)} z="`;
    const started = performance.now();
    textOfHtml(html);
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it('leaves text without entities alone', () => {
    expect(decodeEntities('R&D; a & b &')).toBe('R&D; a & b &');
  });
});
