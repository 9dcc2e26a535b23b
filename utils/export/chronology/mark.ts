import type { PdfDocument } from '../pdfkit.ts';

/** Three interlinked loops of a paper chain, the outline of components/ui/ChainMark.tsx, on a 20 × 20 grid. */
const LOOPS =
  'M6.78 10.42A4.4 4.4 0 1 1 4.41 10.31M8.62 14.18A4.4 4.4 0 0 1 9.01 5.71M11.38 5.82A4.4 4.4 0 0 1 10.99 14.29M13.22 9.58A4.4 4.4 0 1 1 15.59 9.69';

/** Draws the mark with its top left corner at `x`, `y`, `size` points wide. */
export function drawMark(pdf: PdfDocument, { x, y, size }: { x: number; y: number; size: number }): void {
  pdf
    .save()
    .translate(x, y)
    .scale(size / 20);
  pdf.path(LOOPS).lineWidth(0.8).strokeColor('#0b6b6b').stroke();
  pdf.restore();
}
