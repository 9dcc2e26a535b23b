// Judges a bundle with other people's programs: poppler for the printed page numbers, qpdf for structure and bookmarks.
import { execFileSync, spawnSync } from 'node:child_process';

interface Outline {
  readonly title: string;
  readonly destpageposfrom1: number | null;
  readonly kids: readonly Outline[];
}

/** Checks a bundle on disk. Each problem is a sentence. */
export function checkBundle(path: string): string[] {
  const qpdf = spawnSync('qpdf', ['--check', path], { encoding: 'utf8' });
  const info = execFileSync('pdfinfo', [path], { encoding: 'utf8' });
  return [
    ...(qpdf.status === 0 ? [] : [`qpdf --check: ${qpdf.stdout}${qpdf.stderr}`]),
    ...(/^Tagged:\s+yes/m.test(info) ? [] : ['bundle.pdf is not tagged']),
    ...checkNumbers(path),
    ...checkBookmarks(path),
  ];
}

/** Every page says at its foot, last of all, which page of the file it is. */
function checkNumbers(path: string): string[] {
  const pages = readPages(path);
  return pages.flatMap((text, at) => {
    // Beside right-to-left text poppler writes marks of direction.
    const last =
      text
        .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
        .trimEnd()
        .split('\n')
        .at(-1) ?? '';
    return new RegExp(`(?:^|\\s)${at + 1}$`, 'u').test(last) ? [] : [`page ${at + 1} ends with "${last}"`];
  });
}

/** Text of each page as it is laid out. */
export function readPages(path: string): readonly string[] {
  const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8', maxBuffer: 1 << 29 });
  return text.split('\f').slice(0, -1);
}

/** A document's bookmark names its page; it must lead there. */
function checkBookmarks(path: string): string[] {
  const json = execFileSync('qpdf', ['--json', '--json-key=outlines', path], {
    encoding: 'utf8',
    maxBuffer: 1 << 29,
  });
  const { outlines } = JSON.parse(json) as { outlines: readonly Outline[] };
  const documents = outlines.flatMap(({ kids }) => kids);
  if (documents.length === 0) return ['there are no bookmarks of documents'];
  return documents.flatMap(({ title, destpageposfrom1 }) => {
    const said = /\((?:\w+, )?p\. (\d+)\)$/u.exec(title)?.[1];
    return Number(said) === destpageposfrom1 ? [] : [`bookmark “${title}” leads to page ${destpageposfrom1}`];
  });
}
