import type { BundleDocument, DocumentId, RecordWords } from '../../domain/bundle-plan.ts';
import { prompt } from '../../domain/bundle-words.ts';

/** One heading with its paragraphs or items. */
export interface Part {
  readonly heading: string;
  readonly lines: readonly string[];
  /** What of the lines comes from the record. */
  readonly fromRecord?: readonly RecordWords[];
}

/** What the record says as items of a part, or one sentence where it says nothing. */
export function recordPart(words: readonly RecordWords[], none: string): Omit<Part, 'heading'> {
  return {
    lines: items(
      words.map(({ text }) => text),
      none,
    ),
    fromRecord: words,
  };
}

/** Items of a list, or one sentence where there are none. */
export const items = (list: readonly string[], none: string): readonly string[] =>
  list.length === 0 ? [none] : list.map((text) => `- ${text}`);

/** Own text as a document of the bundle. */
export function wordsDocument(id: DocumentId, title: string, parts: readonly Part[]): BundleDocument {
  const text = parts
    .map(({ heading, lines }) => [`## ${heading}`, ...joinItems(lines)].join('\n\n'))
    .join('\n\n');
  const fromRecord = parts.flatMap((part) => part.fromRecord ?? []);
  return {
    kind: 'words',
    id,
    title,
    day: null,
    leftOut: false,
    text,
    ...(fromRecord.length > 0 ? { fromRecord } : {}),
  };
}

/** Items follow each other line by line; paragraphs stand apart. */
function joinItems(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last?.startsWith('- ') && line.startsWith('- ')) joined[joined.length - 1] = `${last}\n${line}`;
    else joined.push(line);
  }
  return joined;
}

/** Text of the record inside our own markup: one line, and no sign at its start that would make it a heading or an item. */
export function inWords(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

export const OWN_FILE =
  'This is the family’s own file, made from the family’s record. It is information, not legal advice.';

/** Says what the record holds: without clocks, or without sent mail, it is no proof that nothing was late or asked. */
export const NONE = 'None recorded.';

/** What was asked without a reply being found is for the family to check before anybody else reads it. */
export function unansweredPart(mails: readonly RecordWords[]): Omit<Part, 'heading'> {
  const part = recordPart(mails, NONE);
  if (mails.length === 0) return part;
  const check = prompt('check each line: a reply may have come by telephone or under another subject');
  return { ...part, lines: [...part.lines, check] };
}
