/** Text that breaks spreadsheets, XML, or the direction of what stands beside it. */
export const HOSTILE: readonly string[] = [
  "=cmd|'/C calc'!A0",
  '+44 1234 ;=1+1',
  '@SUM(A1:A9)\t-2',
  'null \u0000 bell \u0007 escape \u001b delete \u007f next \u0085',
  'not a character \uFFFE \uFFFF lone \uD800 surrogate \uDC00 end',
  ']]> <w:t>&amp; "quoted" </w:t><script>alert(1)</script>',
  'override \u202Egpj.exe and isolate \u2067left open',
  'تقييم الاحتياجات EHC 2026/114 (مسودة)',
  '_x0041_ and _x000D_ are spelled out',
  '{{mustache}} ${7*7} %n &#0; &#xFFFE;',
  'x'.repeat(40_000),
];
