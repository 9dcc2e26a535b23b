// CSV as spreadsheets read it: RFC 4180, UTF-8 with a byte order mark (without it Excel takes the bytes for Windows-1252).

/** Lets Excel see UTF-8. Written once, before the first row. */
export const CSV_START = '\uFEFF';

// Spreadsheets run a cell that starts with one of these as a formula (OWASP, "CSV Injection"; ASVS 5.0 §1.2.10; CWE-1236;
// read November 2026), some after trimming spaces, some with full-width forms. A cell is also cut at `;` or tab where the
// reader's locale separates with those, quotes or not, so what follows such a cut counts as a start.
const STARTS_FORMULA = /^([\s\p{Z}\p{C}]*)(?=[=+\-@＝＋－＠﹦﹢﹣﹫−])/u;
const STARTS_CONTROL = /^(?=[\t\r\n\0])/u;
const GAP = /([;\s"']+)([=+\-@＝＋－＠﹦﹢﹣﹫−])?/gu;
const CUTS = /[;\t\r\n]/u;

/**
 * Makes a cell that no spreadsheet runs: a single quote goes before a formula sign, as OWASP advises. The words stay
 * readable and nothing is taken away; the exact text is in timeline.json.
 */
export function neutraliseFormula(text: string): string {
  const plain = text.replaceAll('\0', '');
  const inside = plain.replace(GAP, (all, gap: string, sign?: string) =>
    sign !== undefined && CUTS.test(gap) ? `${gap}'${sign}` : all,
  );
  return STARTS_FORMULA.test(inside) || STARTS_CONTROL.test(text) ? `'${inside}` : inside;
}

/** One row with its line end. Every cell is quoted: a cell then keeps commas, quotes and lines inside it (RFC 4180 §2.6–7). */
export function csvRow(cells: readonly string[]): string {
  const quoted = cells.map((cell) => `"${neutraliseFormula(cell.toWellFormed()).replaceAll('"', '""')}"`);
  return `${quoted.join(',')}\r\n`;
}
