// What of a Word file is lost when it becomes HTML, and must be said: changes, comments, lines through words.
import { unpackText, type ZipEntry } from './zip-limits.ts';

/** Files of a Word document that hold what is read. */
const TEXTS = /^word\/(?:document\d*|footnotes\d*|endnotes\d*)\.xml$/u;
const STYLES = /^word\/styles\d*\.xml$/u;

/** Insertions and deletions, moves among them; what only tells of changed type, such as `w:rPrChange`, is none. */
const TRACKED = /<w:(?:ins|del|moveFrom|moveTo)[\s/>]/u;
const COMMENTED = /<w:commentReference[\s/>]/u;
/** A double line through words, which mammoth does not read; `w:val` may switch it off. */
const STRUCK_TWICE = /<w:dstrike(?:\s*\/>|\s+w:val="(?!false|0|off)[^"]*")/u;
const STRUCK = /<w:d?strike(?:\s*\/>|\s+w:val="(?!false|0|off)[^"]*")/u;

const TRACKED_WORDS =
  'This file has tracked changes. Here its insertions stand as text and its deletions are left out; see the file itself.';
const COMMENT_WORDS = 'This file has comments, which are not shown here; see the file itself.';
const STRUCK_WORDS =
  'Some words of this file have a line through them that is not shown here; see the file itself.';

/** A sentence for each kind of thing that the HTML of a Word file lacks. */
export async function wordLosses(
  bytes: Uint8Array<ArrayBuffer>,
  entries: readonly ZipEntry[],
): Promise<readonly string[]> {
  const text = await read(bytes, entries, TEXTS);
  const styles = await read(bytes, entries, STYLES);
  return [
    ...(TRACKED.test(text) ? [TRACKED_WORDS] : []),
    ...(COMMENTED.test(text) ? [COMMENT_WORDS] : []),
    ...(STRUCK_TWICE.test(text) || strikingStyles(styles).some((id) => uses(text, id)) ? [STRUCK_WORDS] : []),
  ];
}

async function read(
  bytes: Uint8Array<ArrayBuffer>,
  entries: readonly ZipEntry[],
  wanted: RegExp,
): Promise<string> {
  const texts: string[] = [];
  for (const entry of entries)
    if (wanted.test(entry.name)) texts.push((await unpackText(bytes, entry)) ?? '');
  return texts.join('\n');
}

/** Names of the styles that put a line through what is set in them; mammoth reads only what a word says of itself. */
function strikingStyles(styles: string): readonly string[] {
  return styles
    .split('<w:style ')
    .slice(1)
    .filter((style) => STRUCK.test(style))
    .flatMap((style) => /^[^>]*w:styleId="([^"]*)"/u.exec(style)?.[1] ?? []);
}

const uses = (text: string, id: string): boolean => text.includes(`Style w:val="${id}"`);
