import type { Bookmark } from '../../pdf-places.ts';
import { cleanLine } from '../../text/clean.ts';
import { breakLines } from '../../text/lines.ts';
import type { BundlePart, PartSetting } from '../part.ts';
import type { DrawTools } from './draw-front.ts';
import { bookmarkOf, titleOf } from './front.ts';
import { NOT_SET } from './measure.ts';
import type { NumberedDocument } from './number.ts';
import { NoPageLeft, PageRun } from './sheet.ts';

/** One document to be drawn. */
export interface DrawnDocument {
  readonly each: NumberedDocument;
  readonly part: BundlePart | undefined;
  readonly setting: PartSetting;
  readonly bookmarks: Bookmark;
  /** Bookmarks of sections so far, by id. */
  readonly sections: Map<string, Bookmark>;
  readonly isBySection: boolean;
  readonly indexPlace: string;
}

/**
 * Draws a document on exactly the pages it was given: the numbers of everything after it are already printed in the index.
 * Where setting it fails half-way, the rest of its pages say so; where it has become longer, it is cut and says so. One
 * document never stops the others.
 */
export async function drawDocument(tools: DrawTools, drawn: DrawnDocument): Promise<void> {
  const { each, setting } = drawn;
  // What could not be measured has the one page that says so, even if it could be drawn now.
  const part = each.facts === NOT_SET ? undefined : drawn.part;
  const { press } = tools;
  const element = press.pdf.struct('Sect', { title: titleOf(each.document) });
  press.root.add(element);
  const sheet = runOf(tools, drawn, element);
  let rest = part === undefined ? FAILED : EMPTY;
  try {
    await part?.draw(sheet, setting);
  } catch (error) {
    setting.signal.throwIfAborted();
    rest = FAILED;
    if (error instanceof NoPageLeft) sheet.note(CUT);
  }
  while (sheet.pages < each.pages) fillPage(sheet, setting, rest);
  element.end();
}

function runOf(tools: DrawTools, drawn: DrawnDocument, element: PageRun['element']): PageRun {
  const { each, sections, bookmarks, isBySection, indexPlace } = drawn;
  const { letter, fromInSection } = each;
  const run = {
    element,
    place: tools.placeOf(each.document.id),
    bookmark: { under: sectionBookmark(each, sections, bookmarks), title: bookmarkOf(each) },
    labelOf: (page: number) => (isBySection ? `${letter}${fromInSection + page - 1}` : ''),
    backTo: indexPlace,
    most: each.pages,
  };
  return new PageRun(tools.press, run, tools);
}

/** A section's bookmark leads to its first document, so it is made when that one's page is there. */
function sectionBookmark(
  { section }: NumberedDocument,
  sections: Map<string, Bookmark>,
  bookmarks: Bookmark,
): Bookmark {
  return {
    add: (title, top) => {
      const parent = sections.get(section.id) ?? bookmarks.add(cleanLine(section.title) || 'Documents', 0);
      sections.set(section.id, parent);
      return parent.add(title, top);
    },
  };
}

const KEPT = 'The untouched original is kept in the record.';
const FAILED = `This page could not be set. ${KEPT}`;
const CUT = `Cut here: this document takes more pages than were counted. ${KEPT}`;
const EMPTY = 'Nothing stands on this page: the document ends before it.';
const LEFT = { x: 72, y: 96, size: 11, width: 440, leading: 16, ink: '#1b2230' } as const;

function fillPage(sheet: PageRun, { fonts }: PartSetting, words: string): void {
  sheet.addPage();
  const element = sheet.pdf.struct('P');
  sheet.element.add(element);
  const content = sheet.pdf.markStructureContent('Span');
  const width = (LEFT.width * 1000) / LEFT.size;
  const lines = breakLines(words, fonts, { weight: 'Regular', direction: 'ltr', width });
  for (const [at, line] of lines.entries())
    sheet.writer.write(line, { x: LEFT.x, y: LEFT.y + at * LEFT.leading, size: LEFT.size, ink: LEFT.ink });
  sheet.pdf.endMarkedContent();
  element.add(content);
  element.end();
}
