// tests/replica/sample/looks: turns a mail's paragraphs into the text and HTML that real mail programs write, with their
// ways of quoting. No MIME and no story here. Called by compose.ts.

/** A piece of a mail body. */
export type BodyBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

const unwrap = (lines: readonly string[]): string => lines.map((line) => line.trim()).join(' ');

function readList(lines: readonly string[]): BodyBlock {
  const items: string[] = [];
  for (const line of lines) {
    if (line.startsWith('- ')) items.push(line.slice(2));
    else items.push(`${items.pop() ?? ''} ${line.trim()}`.trim());
  }
  return { kind: 'list', items };
}

/** Splits a chapter's body into blocks; single line ends inside a paragraph are only source wrapping. */
export function readBlocks(body: string): BodyBlock[] {
  const chunks = body.trim().split(/\n[ \t]*\n/);
  return chunks.map((chunk) => {
    const lines = chunk.split('\n').map((line) => line.trim());
    if (lines[0]?.startsWith('- ')) return readList(lines);
    if (!lines[0]?.startsWith('|')) return { kind: 'paragraph', text: unwrap(lines) };
    return {
      kind: 'table',
      rows: lines.map((line) =>
        line
          .slice(1, -1)
          .split('|')
          .map((cell) => cell.trim()),
      ),
    };
  });
}

/** Escapes text for HTML content and attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
