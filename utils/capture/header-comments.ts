/**
 * A header value without its comments (text in round brackets, which may nest; RFC 5322 §3.2.2). Brackets inside
 * quotes stay. A comment that never closes swallows nothing: its text stays. One pass.
 */
export function withoutComments(value: string): string {
  const kept: string[] = [];
  let depth = 0;
  let quoted = false;
  let openedAt = 0;
  for (let at = 0; at < value.length; at += 1) {
    const char = value[at] ?? '';
    if (char === '\\') {
      if (depth === 0) kept.push(char, value[at + 1] ?? '');
      at += 1;
    } else if (char === '"' && depth === 0) {
      quoted = !quoted;
      kept.push(char);
    } else if (char === '(' && !quoted) {
      if (depth === 0) openedAt = at;
      depth += 1;
    } else if (char === ')' && depth > 0) {
      depth -= 1;
      if (depth === 0) kept.push(' ');
    } else if (depth === 0) kept.push(char);
  }
  return kept.join('') + (depth > 0 ? value.slice(openedAt) : '');
}
