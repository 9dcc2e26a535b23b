import type { Sheet } from '../part.ts';

/** Draws a page's content inside its element: text to be read, or, with `alt`, a picture with words instead. */
export function drawTagged({ pdf, element: parent }: Sheet, alt: string | null, draw: () => void): void {
  const element = alt === null ? pdf.struct('P') : pdf.struct('Figure', { alt });
  parent.add(element);
  const content = pdf.markStructureContent(alt === null ? 'P' : 'Figure');
  draw();
  pdf.endMarkedContent();
  element.add(content);
  element.end();
}
