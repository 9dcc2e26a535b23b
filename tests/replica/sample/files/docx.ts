import { zipFiles } from './zip.ts';

/** A block of a Word document: a heading, a paragraph, or a table whose first row is its header. */
export type Block =
  | { readonly heading: string; readonly level?: 1 | 2 }
  | { readonly text: string }
  | { readonly table: readonly (readonly string[])[] };

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const RELS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const DOC_RELS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const escapeXml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const run = (text: string, bold = false): string =>
  `<w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
const paragraph = (text: string, style?: string, bold = false): string =>
  `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}${run(text, bold)}</w:p>`;

function table(rows: readonly (readonly string[])[]): string {
  const width = Math.floor(9000 / Math.max(1, rows[0]?.length ?? 1));
  const cell = (text: string, bold: boolean): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${paragraph(text, undefined, bold)}</w:tc>`;
  const body = rows.map((row, n) => `<w:tr>${row.map((text) => cell(text, n === 0)).join('')}</w:tr>`);
  const grid = (rows[0] ?? []).map(() => `<w:gridCol w:w="${width}"/>`).join('');
  return `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${body.join('')}</w:tbl><w:p/>`;
}

function renderBlock(block: Block): string {
  if ('table' in block) return table(block.table);
  if ('heading' in block) return paragraph(block.heading, `Heading${block.level ?? 1}`);
  return paragraph(block.text);
}

const style = (id: string, kind: string, inner: string): string =>
  `<w:style w:type="${kind}" w:styleId="${id}"><w:name w:val="${id.replace(/(\d)/, ' $1').toLowerCase()}"/>${inner}</w:style>`;
const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="808080"/>`)
  .join('');
const styles =
  style(
    'Heading1',
    'paragraph',
    '<w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="32"/></w:rPr>',
  ) +
  style(
    'Heading2',
    'paragraph',
    '<w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/><w:sz w:val="26"/></w:rPr>',
  ) +
  style('TableGrid', 'table', `<w:tblPr><w:tblBorders>${borders}</w:tblBorders></w:tblPr>`);

/** A minimal valid .docx (ECMA-376 transitional): content types, relationships, styles, document. */
export function makeDocx(blocks: readonly Block[]): Uint8Array {
  const files = {
    '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="${RELS}"><Relationship Id="rId1" Type="${DOC_RELS}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${XML}<Relationships xmlns="${RELS}"><Relationship Id="rId1" Type="${DOC_RELS}/styles" Target="styles.xml"/></Relationships>`,
    'word/styles.xml': `${XML}<w:styles ${W}>${styles}</w:styles>`,
    'word/document.xml': `${XML}<w:document ${W}><w:body>${blocks.map(renderBlock).join('')}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>`,
  };
  return zipFiles(Object.entries(files).map(([name, text]) => ({ name, bytes: Buffer.from(text, 'utf8') })));
}

export const DOCX_TYPE = `${TYPE}.document`;
