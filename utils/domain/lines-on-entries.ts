import type { BundleDocument, RecordWords } from './bundle-plan.ts';
import type { EntryId } from './ids.ts';

/** What must not be told of. */
export interface Secrets {
  readonly entryIds: ReadonlySet<EntryId>;
  /** Subjects and summaries of these entries. */
  readonly titles: readonly string[];
}

/** A line that a preset wrote about an entry: `- 6 November 2025, from Northshire County Council: Decision`. */
const DATED_LINE = /^- \d{1,2} \p{L}+ \d{4}[,:] /u;
/** As much of a title as a summary shows of it. */
const TITLE = 40;
/** As much of a line as is the same when its end was written anew: of a clock, its title and mostly its day. */
const BEGINNING = 60;

/**
 * A summary was written when the bundle was begun: lines on entries that are confidential now go with them. The plan notes
 * what it took from where; lines that were written anew since are known by how they begin, or by the title they give.
 */
export function withoutLinesOn(document: BundleDocument, { entryIds, titles }: Secrets): BundleDocument {
  if (document.kind !== 'words') return document;
  const { fromRecord = [], text } = document;
  const isSecret = (words: RecordWords): boolean => words.entryIds.some((id) => entryIds.has(id));
  const secret = fromRecord.filter(isSecret);
  const told = titles.map((title) => spacedOnce(title).slice(0, TITLE)).filter((title) => title !== '');
  const stays = (line: string): boolean => {
    const sources = sourcesOf(line, fromRecord);
    if (sources.length > 0) return !sources.some(isSecret);
    if (secret.some((words) => line.replace(/^- /u, '').startsWith(beginningOf(words)))) return false;
    return !DATED_LINE.test(line) || !told.some((title) => line.includes(`: ${title}`));
  };
  const lines = text.split('\n');
  const kept = lines.filter(stays);
  if (kept.length === lines.length && secret.length === 0) return document;
  const open = fromRecord.filter((words) => !isSecret(words));
  return { ...document, text: kept.join('\n'), ...(document.fromRecord ? { fromRecord: open } : {}) };
}

const beginningOf = ({ text }: RecordWords): string => text.slice(0, BEGINNING);

/** As much of what a line was written from as still stands in a text: all, its beginning, or nothing. */
export function standingIn(text: string, words: RecordWords): readonly RecordWords[] {
  if (text.includes(words.text)) return [words];
  const beginning = beginningOf(words);
  return text.includes(beginning) ? [{ ...words, text: beginning }] : [];
}

/** What a line was written from, word for word: the longest, for one title may begin another. */
function sourcesOf(line: string, fromRecord: readonly RecordWords[]): readonly RecordWords[] {
  const found = fromRecord.filter(({ text }) => line.includes(text));
  const longest = Math.max(0, ...found.map(({ text }) => text.length));
  return found.filter(({ text }) => text.length === longest);
}

const spacedOnce = (text: string): string => text.replace(/\s+/gu, ' ').trim();
