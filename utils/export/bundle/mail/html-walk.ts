import type { Block } from '../blocks.ts';
import { cleanPart } from '../../text/clean.ts';
import { isHistory, isHistoryStart } from './history-marks.ts';
import { linkAddress, unsaidAddress } from './html-address.ts';
import { pictureOf, type FindPicture } from './html-picture.ts';
import { hidesByTypeSize, isHidden, isTightParagraph, styleOf } from './html-style.ts';
import { countWords, DROPPED, wordsOf } from './html-text.ts';
import { attributeOf, isElement, isText, type HtmlElement, type HtmlNode } from './html-tree.ts';
import { findTable, isData, tableBlock } from './html-table.ts';
import { InlineText, textOf } from './inline-text.ts';
import { placeOf, TOP, type Place } from './place.ts';

/** What a walk finds besides blocks. */
export interface Findings {
  hiddenWords: number;
  pictures: number;
}

const BLOCKS = new Set(
  'address article aside body center dd details dialog dir div dl dt fieldset figcaption figure footer form header html legend main nav p section summary table tbody td tfoot th thead tr caption blockquote ul ol menu li pre hr h1 h2 h3 h4 h5 h6'.split(
    ' ',
  ),
);

/** Turns a tree of HTML into blocks, in reading order. Recursive: the parser bounds the depth. */
export class HtmlWalk {
  readonly findings: Findings = { hiddenWords: 0, pictures: 0 };
  readonly #find: FindPicture;
  #blocks: Block[] = [];
  #text = new InlineText();
  #place: Place = TOP;
  /** The next paragraph stands off from the one before. */
  #standsOff = true;

  constructor(find: FindPicture) {
    this.#find = find;
  }

  walk(nodes: readonly HtmlNode[]): readonly Block[] {
    return this.#inside(TOP, nodes);
  }

  /** The blocks of nodes by themselves, as of a cell or an item. */
  #inside(place: Place, nodes: readonly HtmlNode[]): readonly Block[] {
    this.#flush();
    const [outer, outerPlace] = [this.#blocks, this.#place];
    this.#blocks = [];
    this.#place = place;
    this.#standsOff = true;
    for (const node of nodes) this.#node(node);
    this.#flush();
    const inner = this.#blocks;
    this.#blocks = outer;
    this.#place = outerPlace;
    this.#standsOff = true;
    return inner;
  }

  #node(node: HtmlNode): void {
    if (isText(node)) this.#words(node.value);
    else if (isElement(node)) this.#element(node);
  }

  #words(text: string): void {
    if (this.#place.unseen && text.trim() !== '') this.findings.hiddenWords += countWords(text);
    else if (!this.#place.unseen) this.#text.add(text, this.#place.marks);
  }

  #element(element: HtmlElement): void {
    if (DROPPED.has(element.tagName)) return;
    const style = styleOf(element);
    if (isHidden(element, style) && !hidesByTypeSize(style)) {
      this.findings.hiddenWords += countWords(wordsOf(element));
      return;
    }
    if (isHistoryStart(element)) this.#put({ kind: 'history' });
    const place = placeOf(element, style, this.#place);
    if (BLOCKS.has(element.tagName)) this.#block(element, style, place);
    else this.#inline(element, style, place);
  }

  #inline(element: HtmlElement, style: string, place: Place): void {
    if (element.tagName === 'br') this.#lineEnd();
    else if (element.tagName === 'img') this.#picture(element, style);
    else if (element.tagName === 'a') this.#link(element, place);
    else if (/(?:^|;)display:(?:block|table)/u.test(style)) this.#flow(element, place);
    else this.#children(element, place);
  }

  #lineEnd(): void {
    this.#text.addLineEnd(this.#place.marks);
  }

  #children(element: HtmlElement, place: Place): void {
    const outer = this.#place;
    this.#place = place;
    for (const child of element.childNodes) this.#node(child);
    this.#place = outer;
  }

  #link(element: HtmlElement, place: Place): void {
    const href = linkAddress(attributeOf(element, 'href'));
    if (href === undefined) return this.#children(element, place);
    const marks = { ...place.marks, href };
    this.#children(element, { ...place, marks });
    const words = wordsOf(element);
    const unsaid = words.trim() === '' ? undefined : unsaidAddress(href, words);
    if (unsaid !== undefined) this.#text.add(` [${unsaid}]`, { ...marks, added: true });
  }

  #picture(element: HtmlElement, style: string): void {
    const outcome = pictureOf(element, style, this.#find);
    if (outcome === null) return;
    if (outcome.kind === 'picture') {
      this.findings.pictures += 1;
      this.#put(outcome);
    } else this.#text.add(outcome.text, { ...this.#place.marks, ...(outcome.added ? { added: true } : {}) });
  }

  #block(element: HtmlElement, style: string, place: Place): void {
    const { tagName } = element;
    if (tagName === 'hr') this.#put({ kind: 'rule' });
    else if (tagName === 'table') this.#table(element, place);
    else if (tagName === 'ul' || tagName === 'ol' || tagName === 'menu' || tagName === 'dir')
      this.#list(element, place);
    else if (tagName === 'blockquote') this.#quote(element, place);
    else if (tagName === 'pre') this.#preformatted(element, place);
    else if (/^h[1-6]$/u.test(tagName)) this.#heading(element, place);
    else if (tagName === 'p') this.#paragraph(element, place, isTightParagraph(element, style));
    else this.#flow(element, place);
  }

  /** A block that only begins and ends lines. One without text leaves a blank line. */
  #flow(element: HtmlElement, place: Place): void {
    if (!this.#body(element, place) && element.tagName === 'div') this.#standsOff = true;
  }

  #paragraph(element: HtmlElement, place: Place, tight: boolean): void {
    this.#flush();
    if (!tight) this.#standsOff = true;
    const isBlank = !this.#body(element, place);
    if (!tight || isBlank) this.#standsOff = true;
  }

  #heading(element: HtmlElement, place: Place): void {
    this.#flush();
    this.#standsOff = true;
    this.#body(element, { ...place, heading: Number(element.tagName[1]) });
    this.#standsOff = true;
  }

  /** What is in a block, in paragraphs of its own; whether there was anything. */
  #body(element: HtmlElement, place: Place): boolean {
    this.#flush();
    const before = this.#blocks.length;
    const outer = this.#place;
    this.#place = place;
    for (const child of element.childNodes) this.#node(child);
    this.#flush();
    this.#place = outer;
    return this.#blocks.length > before;
  }

  #quote(element: HtmlElement, place: Place): void {
    const blocks = this.#inside({ ...place, heading: 0 }, element.childNodes);
    // Outlook and others indent with quotes that hold nothing but a list or a picture: what is in them is what counts.
    if (blocks.length > 0) this.#blocks.push({ kind: 'quote', history: isHistory(element), blocks });
  }

  #list(element: HtmlElement, place: Place): void {
    const items: (readonly Block[])[] = [];
    for (const child of element.childNodes) {
      const nodes = isElement(child) && child.tagName === 'li' ? child.childNodes : [child];
      const blocks = this.#inside(isElement(child) ? placeOf(child, styleOf(child), place) : place, nodes);
      if (isElement(child) && child.tagName !== 'li' && items.length > 0)
        items.push([...(items.pop() ?? []), ...blocks]);
      else if (blocks.length > 0) items.push(blocks);
    }
    const start = Number.parseInt(attributeOf(element, 'start') ?? '1', 10);
    if (items.length === 0) return;
    this.#blocks.push({
      kind: 'list',
      ordered: element.tagName === 'ol',
      start: Number.isSafeInteger(start) && Math.abs(start) < 1e6 ? start : 1,
      items,
    });
  }

  #table(element: HtmlElement, place: Place): void {
    const table = findTable(element);
    if (!isData(table)) return this.#flow(element, place);
    this.#flush();
    for (const caption of element.childNodes)
      if (isElement(caption) && caption.tagName === 'caption') this.#flow(caption, place);
    const block = tableBlock(table, (cell) =>
      this.#inside(placeOf(cell.element, styleOf(cell.element), place), cell.element.childNodes),
    );
    this.#blocks.push(block);
    this.#standsOff = true;
  }

  #preformatted(element: HtmlElement, place: Place): void {
    this.#flush();
    const text = place.unseen
      ? ''
      : cleanPart(wordsOf(element).replaceAll('\t', '    ')).replace(/^\n|\s+$/gu, '');
    if (text !== '') this.#blocks.push({ kind: 'preformatted', text });
    this.#standsOff = true;
  }

  #put(block: Block): void {
    this.#flush();
    this.#blocks.push(block);
    this.#standsOff = true;
  }

  /** Ends the paragraph. */
  #flush(): void {
    const { heading, direction } = this.#place;
    const paragraphs = this.#text.take();
    for (const spans of paragraphs) {
      const isHeading = heading > 0 && textOf(spans).length < 300;
      if (isHeading) this.#blocks.push({ kind: 'heading', level: heading, spans, direction });
      else
        this.#blocks.push({
          kind: 'paragraph',
          spans,
          direction,
          ...(this.#standsOff ? {} : { tight: true }),
        });
      this.#standsOff = paragraphs.length > 1;
    }
    if (paragraphs.length > 0) this.#standsOff = false;
  }
}
