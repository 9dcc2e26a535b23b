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
    const isSaid = new RegExp(`(?:^|\\s)${at + 1}$`, 'u').test(last) || standsBottomRight(path, at + 1);
    return isSaid ? [] : [`page ${at + 1} ends with "${last}"`];
  });
}

/** Where most of a page is turned on its side, poppler reads the foot among the rest: then its place tells. */
function standsBottomRight(path: string, page: number): boolean {
  const here = ['-f', String(page), '-l', String(page)];
  const boxes = execFileSync('pdftotext', ['-bbox', ...here, path, '-'], { encoding: 'utf8' });
  const [, width, height] = /<page width="([\d.]+)" height="([\d.]+)"/u.exec(boxes) ?? [];
  const word = new RegExp(
    `<word xMin="[\\d.]+" yMin="([\\d.]+)" xMax="([\\d.]+)" yMax="[\\d.]+">${page}</word>`,
    'gu',
  );
  return Array.from(boxes.matchAll(word)).some(
    ([, top, right]) => Number(top) > Number(height) - 62 && Number(right) > Number(width) - 62,
  );
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
