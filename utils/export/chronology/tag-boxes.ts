import { setTableAttributes, type PdfDocument, type PdfElement } from '../pdfkit.ts';
import type { Box, TableKind } from './boxes.ts';
import type { Placed } from './paginate.ts';

const PROSE_TYPES: Partial<Record<Box['kind'], string>> = { title: 'H1', heading: 'H2', paragraph: 'P' };

/** Draws the content of one cell, by its number. */
export type DrawCell = (cell: number) => void;

interface OpenTable {
  readonly kind: TableKind;
  readonly columns: number;
  readonly element: PdfElement;
  body: PdfElement | null;
}

/** Gives every box its place in the document's structure, in reading order (ISO 32000-1 §14.8). */
export class Tagger {
  readonly #pdf: PdfDocument;
  readonly #root: PdfElement;
  #table: OpenTable | null = null;
  /** Elements of the box being drawn: a tall one goes on over several pages. */
  #open: PdfElement | null = null;
  #cells: readonly PdfElement[] = [];

  /** `root`: the element everything goes under; without one, the whole document's own is made. */
  constructor(pdf: PdfDocument, root?: PdfElement) {
    this.#pdf = pdf;
    this.#root = root ?? pdf.struct('Document');
    if (!root) pdf.addStructure(this.#root);
  }

  /** Draws a box inside its elements. Column names that only repeat are marked as decoration. */
  tag(placed: Placed, draw: DrawCell): void {
    if (placed.repeated) {
      this.decorate(() => {
        for (const index of placed.box.cells.keys()) draw(index);
      });
      return;
    }
    if (!placed.continues) this.#begin(placed.box);
    for (const [index, element] of this.#cells.entries())
      if (placed.box.cells[index]?.lines.length) this.#fill(element, () => draw(index));
    if (!placed.continued) this.#open?.end();
  }

  /** Draws something that is not read out: rules, foot, the mark. */
  decorate(draw: () => void, type: 'Pagination' | 'Layout' = 'Pagination'): void {
    this.#pdf.markContent('Artifact', { type });
    draw();
    this.#pdf.endMarkedContent();
  }

  /** Closes the structure; nothing can be drawn after it. */
  end(): void {
    this.#root.end();
  }

  #begin(box: Box): void {
    if (box.table === null) {
      this.#closeTable();
      this.#open = this.#child(this.#root, PROSE_TYPES[box.kind] ?? 'P');
      this.#cells = [this.#open];
    } else this.#beginRow(box, this.#tableOf(box, box.table));
  }

  #beginRow(box: Box, table: OpenTable): void {
    const parent = this.#partOf(box, table);
    const row = this.#child(parent, 'TR');
    this.#open = parent === table.body ? row : parent;
    if (box.kind === 'head') this.#cells = box.cells.map(() => this.#headCell(row, { scope: 'Column' }));
    else if (box.kind === 'month') {
      const cell = this.#headCell(row, { scope: 'Row', columns: table.columns });
      this.#cells = [this.#child(cell, 'H2')];
    } else this.#cells = box.cells.map(({ columns }) => this.#dataCell(row, columns));
  }

  /** The head of the table, or its body: each month begins a new one. */
  #partOf(box: Box, table: OpenTable): PdfElement {
    if (box.kind === 'head') return this.#child(table.element, 'THead');
    if (box.kind === 'month') table.body?.end();
    if (box.kind === 'month' || table.body === null) table.body = this.#child(table.element, 'TBody');
    return table.body;
  }

  #tableOf(box: Box, kind: TableKind): OpenTable {
    if (this.#table?.kind === kind) return this.#table;
    this.#closeTable();
    const element = this.#child(this.#root, 'Table');
    this.#table = { kind, element, columns: box.cells.length, body: null };
    return this.#table;
  }

  #closeTable(): void {
    this.#table?.element.end();
    this.#table = null;
  }

  #headCell(row: PdfElement, attributes: Parameters<typeof setTableAttributes>[1]): PdfElement {
    const cell = this.#child(row, 'TH');
    setTableAttributes(cell, attributes);
    return cell;
  }

  #dataCell(row: PdfElement, columns: number | undefined): PdfElement {
    const cell = this.#child(row, 'TD');
    if (columns !== undefined) setTableAttributes(cell, { columns });
    return cell;
  }

  #child(parent: PdfElement, type: string): PdfElement {
    const element = this.#pdf.struct(type);
    parent.add(element);
    return element;
  }

  #fill(element: PdfElement, draw: () => void): void {
    const content = this.#pdf.markStructureContent('Span');
    draw();
    this.#pdf.endMarkedContent();
    element.add(content);
  }
}
