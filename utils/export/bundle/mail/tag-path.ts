import { setTableAttributes, type PdfElement } from '../../pdfkit.ts';
import type { Sheet } from '../part.ts';
import type { Node } from './boxes.ts';

interface Open {
  readonly node: Node;
  readonly element: PdfElement;
}

/**
 * Gives every box its place in the document's structure (ISO 32000-1 §14.8): an element stays open while boxes name its
 * node, over as many pages as they take. Elements in a row of a table stay open until the row ends: its cells go on beside
 * each other.
 */
export class PathTagger {
  readonly #sheet: Sheet;
  readonly #stack: Open[] = [];
  readonly #inRow = new Map<Node, PdfElement>();

  constructor(sheet: Sheet) {
    this.#sheet = sheet;
  }

  /** The element of a path's last node. */
  elementOf(path: readonly Node[]): PdfElement {
    let shared = 0;
    while (shared < path.length && this.#stack[shared]?.node === path[shared]) shared += 1;
    this.#closeFrom(shared);
    for (const node of path.slice(shared)) this.#open(node);
    return this.#stack.at(-1)?.element ?? this.#sheet.element;
  }

  /** Draws content of an element. */
  fill(element: PdfElement, draw: () => void): void {
    const { pdf } = this.#sheet;
    const content = pdf.markStructureContent('Span');
    draw();
    pdf.endMarkedContent();
    element.add(content);
  }

  /** Closes every element. */
  end(): void {
    this.#closeFrom(0);
  }

  #open(node: Node): void {
    const parent = this.#stack.at(-1)?.element ?? this.#sheet.element;
    const known = this.#inRow.get(node);
    const element = known ?? this.#make(node);
    if (!known) parent.add(element);
    const isInRow = this.#stack.some((open) => open.node.type === 'TR');
    if (!known && isInRow) this.#inRow.set(node, element);
    this.#stack.push({ node, element });
  }

  #make(node: Node): PdfElement {
    const { type, alt, scope, columns } = node;
    const element = this.#sheet.pdf.struct(type, alt === undefined ? {} : { alt });
    if (scope !== undefined || columns !== undefined)
      setTableAttributes(element, {
        ...(scope === undefined ? {} : { scope }),
        ...(columns === undefined ? {} : { columns }),
      });
    return element;
  }

  #closeFrom(depth: number): void {
    while (this.#stack.length > depth) {
      const closed = this.#stack.pop();
      if (!closed || this.#inRow.has(closed.node)) continue;
      closed.element.end();
      if (closed.node.type === 'TR') this.#inRow.clear();
    }
  }
}
