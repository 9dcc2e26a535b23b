// Looks for words in files as somebody would who wants them: in every byte, unpacked and decoded every way that is known.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A word, and where it was found: file within file, and how it was read. */
export interface Leak {
  readonly word: string;
  readonly where: string;
  readonly around: string;
}

interface View {
  readonly how: string;
  readonly text: string;
}

const run = (program: string, ...words: readonly string[]): string => {
  try {
    return execFileSync(program, words, {
      encoding: 'utf8',
      maxBuffer: 1 << 30,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } catch (error) {
    // qpdf ends with 3 after a warning; what it said is still there.
    return (error as { stdout?: string }).stdout ?? '';
  }
};

/** Every file within a file: members of ZIPs and parts of emails, however deep; and other people's readings of PDFs. */
function* filesWithin(
  path: string,
  name: string,
  scratch: string,
): Generator<{ name: string; path: string }> {
  yield { name, path };
  const head = readFileSync(path).subarray(0, 1024).toString('latin1');
  const inside = join(scratch, `${readdirSync(scratch).length}`);
  if (head.startsWith('PK\u0003\u0004')) {
    run('unzip', '-q', '-o', path, '-d', inside);
    for (const item of readdirSync(inside, { recursive: true, encoding: 'utf8' })) {
      const file = join(inside, item);
      if (statSync(file).isFile()) yield* filesWithin(file, `${name} > ${item}`, scratch);
    }
  } else if (head.includes('%PDF-')) {
    const readings = [
      ['qdf', () => void run('qpdf', '--qdf', '--object-streams=disable', path, inside)],
      ['json', () => writeFileSync(inside, run('qpdf', '--json=2', '--json-stream-data=none', path))],
      ['text', () => writeFileSync(inside, run('pdftotext', path, '-'))],
      ['raw text', () => writeFileSync(inside, run('pdftotext', '-raw', path, '-'))],
      ['info', () => writeFileSync(inside, run('pdfinfo', '-meta', path) + run('pdfinfo', '-url', path))],
    ] as const;
    for (const [how, read] of readings) {
      read();
      yield { name: `${name} > ${how}`, path: inside };
    }
  }
}

const entities = (text: string): string =>
  text
    .replace(/&#(\d+);/gu, (_, code: string) => String.fromCodePoint(Math.min(0x10ffff, Number(code))))
    .replace(/&#x([\da-f]+);/giu, (_, code: string) =>
      String.fromCodePoint(Math.min(0x10ffff, Number.parseInt(code, 16))),
    )
    .replace(/&(?:nbsp|amp|quot|apos);/gu, ' ');

const coded = (text: string, mark: '%' | '='): string => {
  const bytes = text
    .replace(mark === '=' ? /=[ \t]*\r?\n/gu : /%25/gu, mark === '=' ? '' : '%')
    .replace(new RegExp(`${mark}([\\da-f]{2})`, 'giu'), (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  return `${bytes}\n${Buffer.from(bytes, 'latin1').toString('utf8')}`;
};

/** Ways to read the bytes of one file. `text`: of a kind that is read as text, so that spaces within words are looked over. */
function* viewsOf(bytes: Buffer): Generator<View> {
  const latin = bytes.toString('latin1');
  yield { how: 'Latin-1', text: latin };
  yield { how: 'UTF-8', text: bytes.toString('utf8') };
  for (const start of [0, 1]) {
    const wide = bytes.subarray(start, start + 2 * Math.floor((bytes.length - start) / 2));
    yield { how: 'UTF-16LE', text: wide.toString('utf16le') };
    yield { how: 'UTF-16BE', text: Buffer.from(wide).swap16().toString('utf16le') };
  }
  if (latin.includes('%')) yield { how: 'percent-coded', text: coded(latin, '%') };
  if (latin.includes('=')) yield { how: 'quoted-printable', text: coded(latin, '=') };
  const utf8 = bytes.toString('utf8');
  // Mostly pictures and packed streams: not text in which something could be coded.
  if (!isProse(latin)) return;
  if (utf8.includes('<')) {
    yield { how: 'markup', text: entities(utf8.replace(/<[^<>]{0,4000}>/gu, '')) };
    yield { how: 'markup with spaces', text: entities(utf8.replace(/<[^<>]{0,4000}>/gu, ' ')) };
  }
  const runs = latin.match(/[A-Za-z0-9+/=\r\n]{16,}/gu) ?? [];
  // The end of a header is no part of what follows it.
  for (const whole of runs.flatMap((one) => one.split(/\r?\n\r?\n/u))) {
    const decoded = Buffer.from(whole, 'base64');
    yield { how: 'base64', text: `${decoded.toString('latin1')}\n${decoded.toString('utf8')}` };
  }
}

/** Beyond this a file's bytes are mostly pictures and packed streams: only whole words are looked for in it. */
const isProse = (text: string): boolean => !/[^\P{Cc}\s\u007f-\u009f]/u.test(text.slice(0, 4000));

const escaped = (letter: string): string => letter.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

interface Pattern {
  readonly strict: string;
  readonly loose: string;
}

function patternOf(word: string): Pattern {
  const letters = Array.from(word.replace(/[^\p{L}\p{M}\p{N}]/gu, ''), escaped);
  const bytes = Buffer.from(word.replace(/[^\p{L}\p{M}\p{N} ]/gu, ''));
  const wide = Buffer.from(word, 'utf16le').swap16();
  const spaced = Array.from(word, (letter) => (letter === ' ' ? '\\s{0,3}' : escaped(letter))).join('');
  const strict = [spaced, letters.join(''), bytes.toString('hex'), wide.toString('hex')].join('|');
  return { strict, loose: `${strict}|${letters.join('[\\s\\p{P}\\p{S}]{0,4}')}` };
}

/** Looks for each word in a text; for all at once first, since most texts hold none. */
function finderOf(words: readonly string[]) {
  const patterns = words.map((word) => ({ word, ...patternOf(word) }));
  const any = (kind: keyof Pattern): RegExp => new RegExp(patterns.map((one) => one[kind]).join('|'), 'iu');
  const all = { strict: any('strict'), loose: any('loose') };
  return (text: string): { readonly word: string; readonly at: number }[] => {
    const kind = isProse(text) ? 'loose' : 'strict';
    if (!all[kind].test(text)) return [];
    return patterns.flatMap(({ word, ...pattern }) => {
      const at = text.search(new RegExp(pattern[kind], 'iu'));
      return at === -1 ? [] : [{ word, at }];
    });
  };
}

/** Every word that is found in a file, its name included; at most one hit a word, file and way of reading. */
export function findWords(file: { name: string; bytes: Uint8Array }, words: readonly string[]): Leak[] {
  const scratch = mkdtempSync(join(tmpdir(), 'paperchain-words-'));
  const find = finderOf(words);
  const leaks: Leak[] = [];
  const look = ({ how, text }: View, name: string): void => {
    for (const { word, at } of find(text))
      leaks.push({ word, where: `${name} (${how})`, around: text.slice(Math.max(0, at - 60), at + 60) });
  };
  try {
    const path = join(scratch, 'file');
    writeFileSync(path, file.bytes);
    for (const each of filesWithin(path, file.name, scratch)) {
      look({ how: 'name', text: each.name.slice(each.name.lastIndexOf(' > ')) }, each.name);
      for (const view of viewsOf(readFileSync(each.path))) look(view, each.name);
    }
    return leaks;
  } finally {
    rmSync(scratch, { recursive: true });
  }
}
