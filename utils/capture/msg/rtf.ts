import { CODE_PAGE_OF_CHARSET, decodeCodePage } from './code-pages.ts';

/** Groups whose content is no text. */
const NO_TEXT: ReadonlySet<string> = new Set(
  'fonttbl colortbl stylesheet info pict object themedata datastore header footer footnote listtable fldinst'.split(
    ' ',
  ),
);

/** Control words that stand for a character. */
const CHARACTERS: Readonly<Record<string, string>> = {
  par: '\r\n',
  line: '\r\n',
  sect: '\r\n',
  row: '\r\n',
  cell: ' ',
  tab: '\t',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  endash: '–',
  emdash: '—',
  enspace: '\u2002',
  emspace: '\u2003',
};

/** Longest control word and number ([RTF 1.9.1]: 32 letters). */
const CONTROL = /[a-z]{1,32}(-?\d{1,10})?/iy;

/** What a group inherits and loses again at its end. */
interface Group {
  /** Content that is nobody's text. */
  readonly silent: boolean;
  /** Between `\htmlrtf` and `\htmlrtf0`: for readers of RTF only. */
  readonly rtfOnly: boolean;
  /** Inside `{\*\htmltag …}`: markup. */
  readonly markup: boolean;
  readonly fontTable: boolean;
  readonly font: number;
  /** Characters that follow a `\u` for readers without Unicode. */
  readonly fallback: number;
}

/**
 * Reads RTF once from front to back, in time linear in its length. With `html`, gives the HTML that Outlook packed into
 * it ([MS-OXRTFEX] 2.1.3); else its text.
 */
class RtfReader {
  readonly #source: string;
  readonly #html: boolean;
  readonly #out: string[] = [];
  readonly #open: Group[] = [];
  readonly #fonts = new Map<number, number>();
  #group: Group = {
    silent: false,
    rtfOnly: false,
    markup: false,
    fontTable: false,
    font: -1,
    fallback: 1,
  };
  #codePage = 1252;
  /** Bytes of text that were not decoded yet: two of them may make one character. */
  #bytes: number[] = [];
  #toSkip = 0;
  #starred = false;
  #at = 0;

  /** `source`: one character a byte. */
  constructor(source: string, html: boolean) {
    this.#source = source;
    this.#html = html;
  }

  read(): string {
    while (this.#at < this.#source.length) this.#step();
    this.#flush();
    return this.#out.join('');
  }

  #step(): void {
    const char = this.#source[this.#at] ?? '';
    this.#at += 1;
    if (char === '\\') this.#control();
    else if (char === '{') this.#begin();
    else if (char === '}') this.#end();
    else if (char !== '\r' && char !== '\n') this.#byte(char.charCodeAt(0));
  }

  #begin(): void {
    this.#flush();
    this.#open.push(this.#group);
  }

  #end(): void {
    this.#flush();
    this.#group = this.#open.pop() ?? this.#group;
    this.#toSkip = 0;
    this.#starred = false;
  }

  #control(): void {
    CONTROL.lastIndex = this.#at;
    const [word] = CONTROL.exec(this.#source) ?? [];
    if (word === undefined) return this.#symbol();
    this.#at += word.length;
    if (this.#source[this.#at] === ' ') this.#at += 1;
    const digits = word.search(/[-\d]/);
    const name = digits < 0 ? word : word.slice(0, digits);
    return this.#word(name.toLowerCase(), digits < 0 ? null : Number(word.slice(digits)));
  }

  #symbol(): void {
    const char = this.#source[this.#at] ?? '';
    this.#at += 1;
    if (char === "'") {
      const code = Number.parseInt(this.#source.slice(this.#at, this.#at + 2), 16);
      this.#at += 2;
      return this.#byte(Number.isNaN(code) ? 0x3f : code);
    }
    if (char === '*') this.#starred = true;
    else if (char === '~') this.#character('\u00a0');
    else if (char === '_') this.#character('\u2011');
    else if (char === '\r' || char === '\n') this.#character('\r\n');
    else if ('\\{}'.includes(char)) this.#byte(char.charCodeAt(0));
    return undefined;
  }

  #word(name: string, value: number | null): void {
    this.#flush();
    const starred = this.#starred;
    this.#starred = false;
    if (starred || NO_TEXT.has(name)) return this.#destination(name);
    if (name === 'bin') this.#at += Math.max(0, value ?? 0);
    else if (name === 'u') this.#unicode(value ?? 0);
    else if (name === 'uc') this.#group = { ...this.#group, fallback: Math.min(10, Math.max(0, value ?? 1)) };
    else if (name === 'htmlrtf') this.#group = { ...this.#group, rtfOnly: value !== 0 };
    else if (name === 'ansicpg') this.#codePage = value ?? 1252;
    else if (name === 'f') this.#group = { ...this.#group, font: value ?? -1 };
    else if (name === 'fcharset' && this.#group.fontTable) this.#nameFont(value ?? 0);
    else if (name === 'plain') this.#group = { ...this.#group, font: -1 };
    else if (Object.hasOwn(CHARACTERS, name)) this.#character(CHARACTERS[name] ?? '');
    return undefined;
  }

  /** A group of its own purpose: markup of the HTML is taken, a font table is noted, anything else is no text. */
  #destination(name: string): void {
    const markup = this.#html && name === 'htmltag';
    this.#group = {
      ...this.#group,
      markup,
      silent: this.#group.silent || !markup,
      fontTable: name === 'fonttbl',
    };
  }

  #nameFont(charset: number): void {
    const codePage = CODE_PAGE_OF_CHARSET[charset];
    if (codePage !== undefined && this.#fonts.size < 10_000) this.#fonts.set(this.#group.font, codePage);
  }

  #unicode(value: number): void {
    this.#character(String.fromCharCode(value & 0xffff));
    this.#toSkip = this.#group.fallback;
  }

  #isShown(): boolean {
    return !this.#group.silent && !(this.#html && this.#group.rtfOnly);
  }

  #byte(code: number): void {
    if (this.#toSkip > 0) this.#toSkip -= 1;
    else if (this.#isShown()) this.#bytes.push(code);
  }

  #character(text: string): void {
    this.#flush();
    this.#toSkip = 0;
    if (this.#isShown()) this.#out.push(text);
  }

  #flush(): void {
    if (this.#bytes.length === 0) return;
    const codePage = this.#group.markup
      ? this.#codePage
      : (this.#fonts.get(this.#group.font) ?? this.#codePage);
    this.#out.push(decodeCodePage(Uint8Array.from(this.#bytes), codePage));
    this.#bytes = [];
  }
}

/** Where RTF made from HTML says so: within its first control words ([MS-OXRTFEX] 2.1.3.1). */
const HTML_MARK_WITHIN = 2000;

/** The letter in RTF: HTML when Outlook made the RTF from HTML, else text. */
export function letterOfRtf(rtf: Uint8Array): { readonly html: string; readonly text: string } {
  const source = new TextDecoder('latin1').decode(rtf);
  const isHtml = source.slice(0, HTML_MARK_WITHIN).includes('\\fromhtml1');
  const letter = new RtfReader(source, isHtml).read();
  return isHtml ? { html: letter, text: '' } : { html: '', text: letter.replaceAll('\r\n', '\n') };
}
