/** Lines that repeat an earlier mail, as mail programs mark them. */
const QUOTED = /^\s*>/;

/** The message's words alone, lines as sent; quoted lines set back. */
export function PlainText({ text }: { readonly text: string }) {
  if (text.trim() === '') return <p class="pc-soft">This email has no text.</p>;
  return (
    <div class="plain" dir="auto">
      {groupQuotes(text).map(({ quoted, lines }, at) =>
        quoted ? (
          <blockquote key={at} class="plain__quote">
            {lines}
          </blockquote>
        ) : (
          <div key={at}>{lines}</div>
        ),
      )}
    </div>
  );
}

interface Group {
  readonly quoted: boolean;
  readonly lines: string;
}

function groupQuotes(text: string): readonly Group[] {
  const groups: { quoted: boolean; lines: string[] }[] = [];
  for (const line of text.split(/\r\n|\r|\n/)) {
    const quoted = QUOTED.test(line);
    const last = groups.at(-1);
    if (last?.quoted === quoted) last.lines.push(line);
    else groups.push({ quoted, lines: [line] });
  }
  return groups.map(({ quoted, lines }) => ({ quoted, lines: lines.join('\n') }));
}
