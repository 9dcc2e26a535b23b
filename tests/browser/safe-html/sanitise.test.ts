import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOSTILE_CASES } from './hostile-cases.ts';
import { ALLOWED_ATTRIBUTES, ALLOWED_ELEMENTS } from '../../../utils/safe-html/allowed.ts';
import { mailDocument } from '../../../utils/safe-html/index.ts';
import { sanitise } from './watch-frame.ts';

describe('sanitised mail', () => {
  it('keeps what a letter is made of', () => {
    const html =
      '<h2 style="color:#1F3864">Decision</h2><p class="MsoNormal other">Dear <b>Ms Okafor</b>,</p>' +
      '<table border="1" cellpadding="4"><tr><td bgcolor="#eeeeee" colspan="2">Ref</td></tr></table>';
    expect(sanitise(html)).toBe(
      '<h2 style="color: #1F3864">Decision</h2><p class="MsoNormal">Dear <b>Ms Okafor</b>,</p>' +
        '<table border="1" cellpadding="4"><tbody><tr><td bgcolor="#eeeeee" colspan="2">Ref</td></tr></tbody></table>',
    );
  });

  it('keeps the text of forms and buttons, not their function', () => {
    expect(sanitise('<form action="https://example.org"><button onclick="x()">Reply</button></form>')).toBe(
      'Reply',
    );
  });

  it('shows a picture of the message itself', () => {
    expect(sanitise('<img src="cid:logo%40example.org" alt="Crest">')).toMatch(
      /^<img src="data:image\/png;base64,[^"]+" alt="Crest">$/,
    );
  });

  it('puts words where a picture would have to be fetched', () => {
    expect(sanitise('<img src="https://example.org/a.png" alt="School crest">')).toBe(
      '<span>[picture not loaded: School crest]</span>',
    );
    expect(sanitise('<img src="cid:unknown">')).toBe('<span>[picture not loaded]</span>');
    expect(sanitise('<img src="data:image/svg+xml;base64,PHN2Zz4=">')).toBe(
      '<span>[picture not loaded]</span>',
    );
  });

  it('drops the counters of opened mail without a trace', () => {
    expect(sanitise('Hello<img src="https://example.org/open.gif" width="1" height="1">')).toBe('Hello');
  });

  it('writes where a link leads, in the form that cannot deceive', () => {
    const shown = sanitise('<a href="https://northshire.gov.uk@evil.example.net/plan">northshire.gov.uk</a>');
    expect(shown).toContain('>northshire.gov.uk</a>');
    expect(shown).toContain('[evil.example.net/plan]');
    expect(shown).not.toContain('href');
    expect(sanitise('<a href="https://xn--e1awd7f.example.org">x</a>')).toContain(
      '[xn--e1awd7f.example.org]',
    );
  });

  it('does not repeat an address that is already written', () => {
    expect(sanitise('<a href="mailto:senco@example.org">senco@example.org</a>')).not.toContain('bdi');
    expect(sanitise('<a href="https://example.org/">https://example.org</a>')).not.toContain('bdi');
  });

  it('leaves no id, name, handler or address in any hostile case', () => {
    for (const { html, name } of HOSTILE_CASES) {
      const page = new DOMParser().parseFromString(sanitise(html), 'text/html');
      for (const element of page.body.querySelectorAll('*')) {
        const names = element.getAttributeNames();
        expect(
          names.filter((each) => /^(on|id$|name$|href$|srcset|background|ping|action)/.test(each)),
          name,
        ).toEqual([]);
        expect(element.getAttribute('src') ?? 'data:image/', name).toMatch(/^data:image\//);
        expect(element.namespaceURI).toBe('http://www.w3.org/1999/xhtml');
      }
    }
  });

  it('is settled: a second time changes nothing', () => {
    for (const { html } of HOSTILE_CASES) expect(sanitise(sanitise(html))).toBe(sanitise(html));
  });

  it('never throws, whatever the text, and the page drawn from it holds only what is allowed', () => {
    const bits = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '/',
      '=',
      ' ',
      '<!--',
      '-->',
      '<svg>',
      '<math>',
      '<style>',
      '</style>',
      '<table>',
      '<td>',
      '<p>',
      '<frameset>',
      '<body>',
      '<form>',
      '<a href=',
      'javascript:',
      '<img src=x',
      'onerror=x',
      '<select>',
      '&lt;',
      '<template>',
      '<noscript>',
      '<title>',
      '</p>',
      '\0',
      'text',
    );
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 30 }), (parts) => {
        const page = new DOMParser().parseFromString(mailDocument(sanitise(parts.join(''))), 'text/html');
        for (const element of page.body.querySelectorAll('*')) {
          expect(ALLOWED_ELEMENTS).toContain(element.localName);
          for (const name of element.getAttributeNames()) expect(ALLOWED_ATTRIBUTES).toContain(name);
        }
        expect(page.head.children).toHaveLength(5);
      }),
      { numRuns: 1500 },
    );
  });

  it('reads deep and long mail without failing', () => {
    expect(sanitise(`${'<div>'.repeat(5000)}deep`)).toContain('deep');
    expect(sanitise('<p>x</p>'.repeat(20_000))).toHaveLength(8 * 20_000);
  });
});
