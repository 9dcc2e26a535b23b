/** How much of a page a skeleton shows; enough to see a redesign, small enough to read. */
const MOST_LINES = 80;
const DEEPEST = 14;

/**
 * The element as tags and class names only. Text, comments and attribute values never enter, so nothing has to be
 * taken out; class names with long digit runs are dropped because some pages wrote message ids there.
 * @param closed elements shown by name but not entered, e.g. mail bodies, whose classes are the sender's.
 */
export function censor(element: Element, closed: string): readonly string[] {
  const lines: string[] = [];
  write(element, { depth: 0, closed, lines });
  if (lines.length === MOST_LINES) lines.push('…');
  return lines;
}

interface Walk {
  readonly depth: number;
  readonly closed: string;
  readonly lines: string[];
}

function write(element: Element, walk: Walk): void {
  if (walk.lines.length >= MOST_LINES || walk.depth > DEEPEST) return;
  walk.lines.push(`${'  '.repeat(walk.depth)}${label(element)}`);
  if (element.matches(walk.closed)) return;
  for (const child of element.children) write(child, { ...walk, depth: walk.depth + 1 });
}

function label(element: Element): string {
  const tag = /^[a-z][a-z\d]{0,10}$/i.test(element.localName) ? element.localName : 'x';
  return [tag, ...[...element.classList].filter(isHarmless)].join('.');
}

/** A site's machine-made class name: short, plain letters, no number long enough to be an id. */
const isHarmless = (name: string): boolean => /^[\w-]{1,24}$/.test(name) && !/\d{5}|[\da-f]{9}/i.test(name);
