import type { Feature } from 'write-excel-file/universal';
import type { Sheet } from './sheet.ts';
import { plainText } from './sheet.ts';
import { escapeMarkup } from '../text/escape-markup.ts';

/** What a workbook says of itself. */
export interface WorkbookFacts {
  readonly title: string;
  /** Instant, ms since 1970. */
  readonly madeAt: number;
}

const CORE_TYPE = 'application/vnd.openxmlformats-package.core-properties+xml';
const CORE_RELATION = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';

const escape = (text: string): string => escapeMarkup(plainText(text));

/** Adds what the library leaves out: core properties, filters, titles repeated on paper, and pages one sheet wide. */
export function describeWorkbook(sheets: readonly Sheet[], facts: WorkbookFacts): Feature<Blob> {
  const filtered = sheets.map(({ columns }) => columns.length > 1);
  return {
    files: {
      transform: {
        '[Content_Types].xml': {
          insert: () => `<Override PartName="/docProps/core.xml" ContentType="${CORE_TYPE}"/>`,
        },
        '_rels/.rels': {
          insert: () => `<Relationship Id="rId-core" Type="${CORE_RELATION}" Target="docProps/core.xml"/>`,
        },
        'xl/workbook.xml': {
          transform: (xml) => xml.replace(/<definedNames\s*\/>|(?=<calcPr)/u, definedNames(sheets, filtered)),
        },
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) => {
            const sheet = sheets[sheetIndex];
            const fitted = fitToWidth(xml);
            return sheet && filtered[sheetIndex]
              ? fitted.replace('</sheetData>', `</sheetData><autoFilter ref="${areaOf(sheet)}"/>`)
              : fitted;
          },
        },
      },
      write: { files: () => ({ 'docProps/core.xml': coreProperties(facts) }) },
    },
  };
}

/** Elements of a sheet stand in a fixed order: `sheetPr` first, `pageSetup` as it is. */
function fitToWidth(xml: string): string {
  return xml
    .replace('<sheetViews', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews')
    .replace('<pageSetup ', '<pageSetup fitToWidth="1" fitToHeight="0" ');
}

function columnName(index: number): string {
  const letter = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

const areaOf = ({ columns, rows }: Sheet): string => `A1:${columnName(columns.length - 1)}${rows.length + 1}`;

/** Names that spreadsheets know: the filter's area, and the rows that every printed page begins with. */
function definedNames(sheets: readonly Sheet[], filtered: readonly boolean[]): string {
  const absolute = (area: string): string => area.replace(/([A-Z]+)(\d+)/gu, '$$$1$$$2');
  const names = sheets.flatMap((sheet, at) => [
    ...(filtered[at]
      ? [
          `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">'${sheet.name}'!${absolute(areaOf(sheet))}</definedName>`,
        ]
      : []),
    `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">'${sheet.name}'!$1:$1</definedName>`,
  ]);
  return `<definedNames>${names.join('')}</definedNames>`;
}

function coreProperties({ title, madeAt }: WorkbookFacts): string {
  const made = new Date(madeAt).toISOString();
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escape(title)}</dc:title><dc:creator>Paperchain</dc:creator><dc:language>en-GB</dc:language>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${made}</dcterms:created></cp:coreProperties>`
  );
}
