const DIGIT = /\p{Nd}/u;

/** Value of one decimal digit of any script. Unicode keeps digits in runs that start with zero and repeat every ten. */
export function digitValue(digit: string): number {
  const point = digit.codePointAt(0) ?? 0;
  let start = point;
  while (start > 0 && DIGIT.test(String.fromCodePoint(start - 1))) start -= 1;
  return (point - start) % 10;
}

/** The numbers in a text, in order, whatever numerals it uses: `٢٠ أغسطس ٢٠٢٥` gives 20, 2025. Signs are ignored. */
export function readNumbers(text: string): readonly number[] {
  const runs = text.slice(0, 200).match(/\p{Nd}{1,9}/gu) ?? [];
  return runs.map((run) => Array.from(run).reduce((sum, digit) => sum * 10 + digitValue(digit), 0));
}
