// Forms beside PDF and pack: chronology and clocks to edit (DOCX, XLSX, CSV), the evidence list of an appeal, citations.
// Each says what describeChronology says. Writers of one format: docx-pieces, xlsx, ../pack/csv. Called by the export worker.
import { BOX, cleanText, withoutIsolates } from '../text/clean.ts';

/** A value that keeps its type where the format has types: a day sorts as a date, days late as a number. */
export type Value = string | number | { readonly day: string };

/** A column of a sheet. `width` in characters. */
export interface SheetColumn {
  readonly title: string;
  readonly width: number;
}

/** A named table of values, one list a row. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly Value[])[];
}

/** What XML 1.0 has no place for, escaped or not (https://www.w3.org/TR/xml/#charsets). */
const NOT_IN_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Text that any XML part can hold. */
export function xmlText(text: string): string {
  return text.toWellFormed().replace(NOT_IN_XML, '');
}

/** Anybody's text, fit for a file that others open: no controls, no isolates, a box for what has no shape. */
export function plainText(text: string): string {
  return xmlText(withoutIsolates(cleanText(text))).replaceAll('\uFFFD', BOX);
}

/** A value as text; days as `2026-03-03`. */
export function valueText(value: Value): string {
  return typeof value === 'object' ? value.day : plainText(String(value));
}
