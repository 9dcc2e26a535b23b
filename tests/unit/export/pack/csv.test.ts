// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRow, neutraliseFormula } from '../../../../utils/export/pack/csv.ts';

/** A reader of RFC 4180 of its own: one row back into cells. */
function readRow(row: string): string[] {
  expect(row.endsWith('\r\n')).toBe(true);
  const cells = row.slice(0, -2).match(/"(?:[^"]|"")*"/gu) ?? [];
  expect(cells.join(',')).toBe(row.slice(0, -2));
  return cells.map((cell) => cell.slice(1, -1).replaceAll('""', '"'));
}

/** What must survive: everything but the quotes we add and NUL. */
const letters = (text: string): string => text.toWellFormed().replaceAll(/['\0]/gu, '');

describe('neutraliseFormula', () => {
  it.each([
    '=1+1',
    '+44 1234',
    '-1',
    '@SUM(A1)',
    "=cmd|'/C calc'!A0",
    ' =1',
    '\u00A0=1',
    '\u200B=1',
    '\uFEFF=1',
    '＝1',
    '＋1',
    '－1',
    '＠SUM',
    '−1',
    '\tx',
    '\rx',
    '\nx',
    '\0=1',
  ])('%j gets a quote in front', (text) => {
    expect(neutraliseFormula(text)).toBe(`'${text.replaceAll('\0', '')}`);
  });

  it.each(['Draft plan', 'a=b', '1-2', "'=1", 'me@example.org', '', ' plain', 'x - y, =z'])(
    '%j stays as it is',
    (text) => {
      expect(neutraliseFormula(text)).toBe(text);
    },
  );

  it.each([
    ['hello;=1+1', "hello;'=1+1"],
    ['a\t=1', "a\t'=1"],
    ['a\n-1 b', "a\n'-1 b"],
    ['a; "@x', 'a; "\'@x'],
    [';;=1', ";;'=1"],
  ])('%j is safe too where another separator is in use', (text, wanted) => {
    expect(neutraliseFormula(text)).toBe(wanted);
  });

  it('takes a megabyte of spaces without delay', () => {
    const start = performance.now();
    neutraliseFormula(`x${' ;\n'.repeat(400_000)}x`);
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe('csvRow', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(fc.constantFrom('=', '+', '-', '@', '＝', ' ', '\t', '\r', '\n', ';', ',', '"', "'", 'a', '1'))
      .map((x) => x.join('')),
  );

  it('never starts a cell with a formula, whichever separator the reader uses, and takes nothing away', () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 5 }), (cells) => {
        const read = readRow(csvRow(cells));
        expect(read.length).toBe(cells.length);
        for (const [index, value] of read.entries()) {
          expect(value).not.toMatch(/^[\s\p{Z}\p{C}]*[=+\-@＝＋－＠]/u);
          expect(value).not.toMatch(/[;\t\r\n][\s"']*(?<!')[=+\-@＝＋－＠]/u);
          expect(letters(value)).toBe(letters(cells[index] ?? ''));
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('doubles quotes and keeps lines and commas inside a cell', () => {
    expect(csvRow(['a "b", c', 'x\ny'])).toBe('"a ""b"", c","x\ny"\r\n');
  });
});
