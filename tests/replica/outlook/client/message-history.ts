import { make } from './build.ts';

/** Where quoted mail begins in the HTML of the usual programs, after Outlook's prefix. */
const QUOTES = [
  '.x_gmail_quote',
  '.x_gmail_quote_container',
  'blockquote[type="cite"]',
  '#x_divRplyFwdMsg',
  '#x_appendonsend',
  '.rp-quoted-text',
].join(', ');
/** A line that introduces quoted text, or is some. */
const QUOTED_LINE = /^(?:>|On .{4,120} wrote:$|-{2,}\s*Original Message)/;

/** Takes the quoted part out of a body: the first quotation and everything after it, at its own level. Null when all is new or all is quoted. */
export function splitHtml(root: HTMLElement): HTMLElement | null {
  const quote = root.querySelector(QUOTES) ?? findDivider(root);
  if (!quote?.parentElement) return null;
  const history = make('div');
  for (let node: ChildNode | null = quote; node;) {
    const next: ChildNode | null = node.nextSibling;
    history.append(node);
    node = next;
  }
  return history;
}

/** Outlook's own head of quoted mail: a line, then From, Sent, To and Subject. */
function findDivider(root: HTMLElement): Element | undefined {
  const lined = [...root.querySelectorAll('div[style*="border-top"], div[style*="border-style"]')];
  return lined.find(({ textContent }) => /^\s*From:[^]{0,400}Sent:/.test(textContent.slice(0, 800)));
}

/** Text as nodes, with the quoted tail in an element of its own. `draw` makes nodes of text. */
export function splitText(text: string, draw: (text: string) => Node[]): Node[] {
  const all = text.split(/\r?\n/);
  const first = all.findIndex((line) => QUOTED_LINE.test(line));
  const isTail =
    first > 0 &&
    all.slice(first).every((line) => line.trim() === '' || QUOTED_LINE.test(line) || line.startsWith(' '));
  if (!isTail) return draw(text);
  return [
    ...draw(all.slice(0, first).join('\n')),
    make('div.rp-quoted-text', {}, ...draw(all.slice(first).join('\n'))),
  ];
}
