import type { ParagraphBlock, Span } from '../blocks.ts';
import { cleanPart } from '../../text/clean.ts';

/** How text is marked where it stands. */
export type Marks = Omit<Span, 'text'>;

/** Collects the text of paragraphs as HTML means it: white space collapsed, `\n` for each forced line end. */
export class InlineText {
  #paragraphs: Stretch[][] = [];
  #spans: Stretch[] = [];
  /** Whether white space that comes now says nothing. */
  #afterSpace = true;
  #lineHasText = false;

  /** Adds text of the page; a stretch of white space is one space, none at the start of a line. */
  add(text: string, marks: Marks): void {
    let collapsed = text.replace(/[ \t\n\r\f]+/gu, ' ');
    if (this.#afterSpace && collapsed.startsWith(' ')) collapsed = collapsed.slice(1);
    if (collapsed === '') return;
    this.#append(collapsed, marks);
    this.#afterSpace = collapsed.endsWith(' ');
    this.#lineHasText ||= SEEN.test(collapsed);
  }

  /** A line end; after a line without text it begins a new paragraph. */
  addLineEnd(marks: Marks): void {
    if (this.#lineHasText) this.#append('\n', marks);
    else this.#cut();
    this.#afterSpace = true;
    this.#lineHasText = false;
  }

  /** The paragraphs so far; starts anew. Texts without a letter or sign are none. */
  take(): readonly (readonly Span[])[] {
    this.#cut();
    const paragraphs = this.#paragraphs.map((spans) => trimSpans(spans.map(spanOf)));
    this.#paragraphs = [];
    this.#afterSpace = true;
    this.#lineHasText = false;
    return paragraphs.filter((spans) => spans.length > 0);
  }

  #cut(): void {
    if (this.#spans.length > 0) this.#paragraphs.push(this.#spans);
    this.#spans = [];
  }

  #append(text: string, marks: Marks): void {
    const last = this.#spans.at(-1);
    if (last && sameMarks(last.marks, marks)) last.text += text;
    else this.#spans.push({ text, marks });
  }
}

interface Stretch {
  text: string;
  readonly marks: Marks;
}

const spanOf = ({ text, marks }: Stretch): Span => ({ ...marks, text: cleanPart(text) });

/** Something that ink is spent on. */
const SEEN = /(?!\u034F)[^\s\u200B-\u200F\u00AD\u2060\uFEFF]/u;

/** Whether text is set alike. */
export function sameMarks(one: Marks, other: Marks): boolean {
  return one === other || MARKS.every((name) => (one[name] ?? false) === (other[name] ?? false));
}

const MARKS = ['bold', 'italic', 'struck', 'underlined', 'code', 'href', 'added'] as const;

/** Without white space at both ends. */
function trimSpans(spans: readonly Span[]): readonly Span[] {
  const first = spans.findIndex(({ text }) => SEEN.test(text));
  if (first === -1) return [];
  const last = spans.findLastIndex(({ text }) => SEEN.test(text));
  return spans.slice(first, last + 1).map((span, at, all) => {
    let { text } = span;
    if (at === 0) text = text.trimStart();
    if (at === all.length - 1) text = text.trimEnd();
    return text === span.text ? span : { ...span, text };
  });
}

/** The words of a paragraph. */
export function textOf(spans: readonly Span[]): string {
  return spans.map(({ text }) => text).join('');
}

/** A paragraph of plain words. */
export function plainParagraph(text: string): ParagraphBlock {
  return { kind: 'paragraph', spans: [{ text }], direction: 'auto' };
}
