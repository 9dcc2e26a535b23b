import { describe, expect, it } from 'vitest';
import { oneLine, shortened } from '../../../utils/capture/one-line.ts';
import { plainText, searchTextOf, snippetOf } from '../../../utils/capture/text.ts';

describe('text for reading and searching', () => {
  it('prefers the sender’s own text, and falls back on the HTML', () => {
    expect(plainText({ text: 'Mine', html: '<p>Other' })).toBe('Mine');
    expect(plainText({ text: ' \n', html: '<p>Other' })).toBe('Other');
  });

  it('makes a snippet of one line without quotes, padding or half characters', () => {
    expect(snippetOf('> old\nNew  words\r\nhere\n> older')).toBe('New words here');
    expect(snippetOf('> only\n> quotes')).toBe('> only > quotes');
    expect(snippetOf('Hello\u200c\u00a0\u200c\u00a0\u200c world')).toBe('Hello world');
    const long = snippetOf(`${'x'.repeat(198)}😀😀`);
    expect(long).toBe(`${'x'.repeat(198)}…`);
    expect(long.length).toBeLessThanOrEqual(200);
  });

  it('keeps joiners inside words, which Persian and emoji need', () => {
    expect(snippetOf('می\u200cخواهم')).toBe('می\u200cخواهم');
  });

  it('strips what would break a line', () => {
    expect(oneLine(' a\r\n\tb\u0000c\u2028d  e ')).toBe('a b c d e');
    expect(shortened('abcdef', 4)).toBe('abc…');
    expect(shortened('abcd', 4)).toBe('abcd');
  });

  it('finds subject, people, attachments and text, up to a limit', () => {
    const text = searchTextOf({
      subject: 'Transport',
      people: [{ name: 'Sarah', address: 's@example.org' }],
      attachmentNames: ['plan.docx'],
      text: 'body '.repeat(100_000),
    });
    expect(text.startsWith('Transport\nSarah\ns@example.org\nplan.docx\nbody')).toBe(true);
    expect(text.length).toBe(200_000);
  });
});
