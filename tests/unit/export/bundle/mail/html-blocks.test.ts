import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../../utils/export/bundle/blocks.ts';
import { readHtml } from '../../../../../utils/export/bundle/mail/html-blocks.ts';
import { textsOf } from '../../../../../utils/export/bundle/mail/block-words.ts';
import { asSha256 } from '../../../../../utils/domain/index.ts';

const textsFrom = (html: string): string[] => [...textsOf(readHtml(html).blocks)];
const kindsFrom = (html: string): Block['kind'][] => readHtml(html).blocks.map(({ kind }) => kind);

describe('readHtml', () => {
  it('keeps paragraphs, and lines within them', () => {
    expect(textsFrom('<p>One<br>two</p><div>three</div>four<br><br>five')).toEqual([
      'One\ntwo',
      'three',
      'four',
      'five',
    ]);
  });

  it('marks bold, links and where links lead when the words do not say it', () => {
    const [block] = readHtml('<p>See <b>this</b> <a href="https://example.org/a">page</a></p>').blocks;
    expect(block).toMatchObject({
      kind: 'paragraph',
      spans: [
        { text: 'See ' },
        { text: 'this', bold: true },
        { text: ' ' },
        { text: 'page', href: 'https://example.org/a' },
        { text: ' [example.org/a]', added: true },
      ],
    });
    expect(textsFrom('<a href="https://example.org/">www.example.org</a>')).toEqual(['www.example.org']);
  });

  it.each([
    ['<s>ten</s>', { struck: true }],
    ['<del>ten</del>', { struck: true }],
    ['<strike>ten</strike>', { struck: true }],
    ['<span style="text-decoration: line-through">ten</span>', { struck: true }],
    [
      '<span style="text-decoration-line: underline line-through">ten</span>',
      { struck: true, underlined: true },
    ],
    ['<u>ten</u>', { underlined: true }],
    ['<ins>ten</ins>', { underlined: true }],
    ['<i>ten</i>', { italic: true }],
    ['<em><s>ten</s></em>', { italic: true, struck: true }],
    ['<s>x <b>ten</b></s>', { struck: true, bold: true }],
    ['<del><p>ten</p></del>', { struck: true }],
    ['<s style="text-decoration:none">ten</s>', {}],
    ['<em><span style="font-style:normal">ten</span></em>', { italic: false }],
  ])('keeps the marks of a draft: %s', (html, marks) => {
    const [block] = readHtml(html).blocks;
    const span = block?.kind === 'paragraph' ? block.spans.at(-1) : undefined;
    expect(span).toEqual({ text: 'ten', ...marks });
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', ' java\nscript:x', 'x'])(
    'leads nowhere with %j',
    (href) => {
      const [block] = readHtml(`<a href="${href}">here</a>`).blocks;
      expect(block).toMatchObject({ spans: [{ text: 'here' }] });
      expect(JSON.stringify(block)).not.toContain('href');
    },
  );

  it('nests lists and counts from where they start', () => {
    const [list] = readHtml('<ol start=9><li>Nine<ul><li>inner</li></ul></li><li>Ten</li></ol>').blocks;
    expect(list).toMatchObject({ kind: 'list', ordered: true, start: 9 });
    expect(list?.kind === 'list' && list.items.map((item) => item.map(({ kind }) => kind))).toEqual([
      ['paragraph', 'list'],
      ['paragraph'],
    ]);
  });

  it('tells tables of data from tables that arrange a page', () => {
    const cells = '<tr><td>Hours</td><td>3</td></tr><tr><td>Weeks</td><td>12</td></tr>';
    expect(kindsFrom(`<table border=1>${cells}</table>`)).toEqual(['table']);
    expect(kindsFrom(`<table>${cells}</table>`)).toEqual(['table']);
    expect(kindsFrom(`<table role=presentation>${cells}</table>`)).not.toContain('table');
    expect(kindsFrom(`<table><tr><td><table border=1>${cells}</table></td><td>x</td></tr></table>`)).toEqual([
      'table',
      'paragraph',
    ]);
  });

  it('gives every row of a table the same columns', () => {
    const [table] = readHtml(
      '<table border=1><tr><th>A</th><th colspan=2>B</th></tr><tr><td rowspan=2>1</td><td>2</td><td>3</td></tr><tr><td>4</td></tr></table>',
    ).blocks;
    if (table?.kind !== 'table') throw new Error('No table.');
    const widths = table.rows.map(({ cells }) => cells.reduce((sum, { columns }) => sum + columns, 0));
    expect(widths).toEqual([3, 3, 3]);
    expect(table.rows.map(({ head }) => head)).toEqual([true, false, false]);
  });

  it('leaves out what its sender hid, and says so', () => {
    const { blocks, remarks } = readHtml('<div style="display:none">Preview text</div><p>Seen</p>');
    expect([...textsOf(blocks)]).toEqual(['Seen']);
    expect(remarks.join()).toContain('2 words are left out');
  });

  it('shows text with a size of its own inside type of size 0', () => {
    expect(textsFrom('<div style="font-size:0">gone<span style="font-size:14px">Seen</span></div>')).toEqual([
      'Seen',
    ]);
  });

  it('loads nothing: names pictures that are not in the email, drops pixels that report', () => {
    expect(textsFrom('<img src="https://x.example.net/a.png" alt="Our logo">')).toEqual([
      '[picture not in the email: Our logo]',
    ]);
    expect(readHtml('<p>a<img src="https://x.example.net/t.gif" width=1 height=1></p>').blocks).toHaveLength(
      1,
    );
    expect(textsFrom('<p>Hi <img src="https://x.example.net/e.png" alt="🎉"></p>')).toEqual(['Hi 🎉']);
  });

  it('finds pictures that came with the email', () => {
    const sha256 = asSha256('a'.repeat(64));
    const { blocks } = readHtml('<p>Before<img src="cid:logo@x" alt="Logo" width=40>after</p>', (id) =>
      id === 'logo@x' ? sha256 : undefined,
    );
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'picture', 'paragraph']);
    expect(blocks[1]).toMatchObject({ source: { kind: 'kept', sha256 }, alt: 'Logo', width: 40 });
  });

  it('keeps headings', () => {
    expect(readHtml('<h2>What <b>next</b></h2><p>x</p>').blocks[0]).toMatchObject({
      kind: 'heading',
      level: 2,
    });
  });

  it('shows overrides of direction as boxes', () => {
    expect(textsFrom('<p>invoice\u202Egpj.exe &#x202E;</p>')).toEqual(['invoice□gpj.exe □']);
  });

  it('sets only the words of what is nested beyond reason, quickly', () => {
    const started = performance.now();
    const { blocks, remarks } = readHtml(`${'<div>'.repeat(300_000)}Deep<script>if (a<b) x()</script> words`);
    expect([...textsOf(blocks)].join(' ')).toBe('Deep words');
    expect(remarks.join()).toContain('too tangled');
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it.each([
    [
      'formatting that multiplies',
      `${Array.from({ length: 300 }, (_, at) => `<font x=${at}>`).join('')}${'<p>a'.repeat(100_000)}`,
    ],
    ['tables in tables', '<table><tr><td>'.repeat(20_000)],
    ['cells without end', `<table border=1><tr>${'<td colspan=1000 rowspan=65534>x'.repeat(20_000)}`],
    ['quotes', '<blockquote>'.repeat(50_000)],
    ['attributes', `<p ${'a=b '.repeat(100_000)}>x`],
    ['lists', '<ul><li>'.repeat(50_000)],
  ])('gets through %s', { timeout: 60_000 }, (_, html) => {
    expect(readHtml(html).blocks.length + readHtml(html).remarks.length).toBeGreaterThan(0);
  });
});
