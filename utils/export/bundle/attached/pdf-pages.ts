import type { PdfFile, ReadyPage, ReadyPdf } from '../../pdf-jobs.ts';
import type { PdfTrouble } from '../../pdfium.ts';
import { RawObjects } from '../../raw-objects.ts';
import { pause } from '../../pause.ts';
import type { PartNotice, Sheet } from '../part.ts';
import { drawPixels } from './draw-pixels.ts';
import { drawTagged } from './draw-tagged.ts';
import type { AttachedFile, AttachedKind, SetFile } from './kind.ts';
import { areaOf, matrixOf, placeOnPage, uprightSize, type Matrix, type Placing } from './place-page.ts';
import { judgePages, paintOver, type PageFate } from './redact-pdf.ts';
import { setNoPages, shownName, type NoPages } from './unknown.ts';

/** A page that cannot be taken as it is becomes a picture of this many dots an inch, and this many pixels at most. */
const PICTURE = { dpi: 200, mostPixels: 9_000_000 };
const PDF_MARK = '%PDF-';

/** PDF files: every page as it prints, upright, its text still text. */
export const PDF_KIND: AttachedKind = {
  is: (bytes) => new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes(PDF_MARK),
  set: async (file) => {
    const { facts, tools, setting } = file;
    const pdf: PdfFile = {
      bytes: file.bytes,
      ...(facts.password === undefined ? {} : { password: facts.password }),
    };
    const ready = await tools.pdf.prepare(pdf);
    setting.signal.throwIfAborted();
    if (!ready.ok) return setNoPages(facts, whyNot(ready.error, facts.password !== undefined), setting);
    const { redactor } = tools;
    if (!redactor?.active) return setPages({ file, pdf, ready: ready.value, fates: [] });
    const fates = await judgePages(file, { pdf, ready: ready.value }, redactor);
    if (fates === null) return setNoPages(facts, { why: 'not searched', what: 'a PDF' }, setting);
    return setPages({ file, pdf, ready: ready.value, fates });
  },
};

const BECAUSE: Record<Exclude<PdfTrouble, 'password needed'>, string> = {
  'not a PDF': 'it is named a PDF, but it is none',
  damaged: 'it is damaged',
  'no pages': 'no page could be found in it',
  'too slow': 'reading it took too long',
  'too large': 'reading it needs more memory than there is',
};

function whyNot(trouble: PdfTrouble, given: boolean): NoPages {
  if (trouble === 'password needed') return { why: 'password needed', given };
  return { why: 'unreadable', what: 'a PDF', because: BECAUSE[trouble] };
}

interface JudgedPdf {
  readonly file: AttachedFile;
  readonly pdf: PdfFile;
  readonly ready: ReadyPdf;
  /** What may be shown of each page; empty where nothing is to be removed. */
  readonly fates: readonly PageFate[];
}

function setPages({ file, pdf, ready, fates }: JudgedPdf): SetFile {
  const { pages, objects, layers } = ready;
  return {
    pages: pages.length,
    notices: [...noticesOf(pages), ...noticesOfFates(fates)],
    draw: async (sheet) => {
      const raw = new RawObjects(sheet.pdf, objects);
      for (const [index, page] of pages.entries()) {
        await pause(file.setting.signal);
        const fate = fates[index] ?? AS_IT_IS;
        const order = { file, index, of: pages.length };
        if (fate.show === 'not') await drawUnsearched(sheet, order);
        else if (fate.show === 'as it is' && page.shape && page.form !== null)
          drawForm(sheet, { ...order, page, raw });
        else await drawAsPicture(sheet, { ...order, pdf, page, fate });
      }
      // Names of layers are words too: they are written only where nothing of the file had to be painted over.
      if (!fates.some(({ show }) => show === 'painted')) raw.declareLayers(layers);
    },
  };
}

const AS_IT_IS: PageFate = { show: 'as it is' };

function noticesOfFates(fates: readonly PageFate[]): PartNotice[] {
  const notices: PartNotice[] = [];
  if (fates.some(({ show }) => show === 'painted'))
    notices.push({
      kind: 'redacted',
      text: 'Words are painted over in this PDF. Its pages are pictures, so their text cannot be searched.',
    });
  const unsearched = fates.filter(({ show }) => show === 'not').length;
  if (unsearched > 0)
    notices.push({
      kind: 'not searched',
      text: `${unsearched === 1 ? 'A page' : `${unsearched} pages`} could not be searched for words (pictures, or letters that cannot be read) and ${unsearched === 1 ? 'is' : 'are'} not shown.`,
    });
  return notices;
}

async function drawUnsearched(sheet: Sheet, { file, index, of }: DrawOrder): Promise<void> {
  const what = `page ${index + 1} of ${of}, which is a picture, or holds one, or letters that cannot be read`;
  const page = await setNoPages(file.facts, { why: 'not searched', what }, file.setting);
  await page.draw(sheet);
}

function noticesOf(pages: readonly ReadyPage[]): PartNotice[] {
  const pictures = pages.flatMap(({ form }, index) => (form === null ? [index + 1] : []));
  if (pictures.length === 0) return [];
  const which = pages.length === pictures.length ? 'Its pages' : `Page ${pictures.join(', ')}`;
  return [
    { kind: 'converted', text: `${which} could only be put in as pictures: the text cannot be searched.` },
  ];
}

interface DrawOrder {
  readonly file: AttachedFile;
  readonly index: number;
  readonly of: number;
}

function drawForm(
  sheet: Sheet,
  order: DrawOrder & { readonly page: ReadyPage; readonly raw: RawObjects },
): void {
  const { page, raw } = order;
  if (!page.shape || page.form === null) return;
  const { width, height } = uprightSize(page.shape, page.unit);
  const placing = placeOnPage(width, height);
  const matrix = matrixOf(page.shape, placing);
  sheet.addPage(placing.size);
  drawTagged(sheet, page.hasText ? null : altText(order), () =>
    showForm(sheet, raw.write(page.form ?? 0), matrix),
  );
  const { redactor } = order.file.tools;
  for (const link of page.links)
    if (!redactor || redactor.find(link.url).length === 0)
      addLink(sheet, link.url, insideOf(areaOf(link.box, matrix), placing));
}

type Form = ReturnType<RawObjects['write']>;

function showForm({ pdf }: Sheet, form: Form, matrix: Matrix): void {
  const name = `Taken${String(form).split(' ')[0]}`;
  (pdf.page as unknown as { xobjects: Record<string, unknown> }).xobjects[name] = form;
  pdf.addContent(`q ${matrix.map((value) => value.toFixed(5)).join(' ')} cm /${name} Do Q`);
}

const altText = ({ file, index, of }: DrawOrder): string =>
  `Page ${index + 1} of ${of} of ${shownName(file.facts.name)}, a picture without text`;

const paintedText = ({ file, index, of }: DrawOrder): string =>
  `Page ${index + 1} of ${of} of ${shownName(file.facts.name)}, a picture, with words painted over`;

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The part of an area that is on the page's content: a link of theirs must not cover our page number. */
function insideOf(area: Area, { x, y, width, height }: Placing): Area {
  const left = Math.max(area.x, x);
  const top = Math.max(area.y, y);
  return {
    x: left,
    y: top,
    width: Math.min(area.x + area.width, x + width) - left,
    height: Math.min(area.y + area.height, y + height) - top,
  };
}

function addLink({ pdf, element }: Sheet, url: string, { x, y, width, height }: Area): void {
  if (width < 1 || height < 1) return;
  const link = pdf.struct('Link');
  element.add(link);
  pdf.link(x, y, width, height, url, { structParent: link } as object);
  link.end();
}

async function drawAsPicture(
  sheet: Sheet,
  order: DrawOrder & { readonly pdf: PdfFile; readonly page: ReadyPage; readonly fate: PageFate },
): Promise<void> {
  const { file, pdf, index, page, fate } = order;
  const picture = await file.tools.pdf.picture(pdf, { page: index, ...PICTURE });
  if (!picture.ok || !picture.value) {
    const said: NoPages = { why: 'unreadable', what: `page ${index + 1} of a PDF`, because: 'it is damaged' };
    return (await setNoPages(file.facts, said, file.setting)).draw(sheet);
  }
  const pixels = fate.show === 'painted' ? paintOver(picture.value, page, fate.areas) : picture.value;
  // Points: as large as the page was, at the resolution asked for.
  const placing = placeOnPage((pixels.width * 72) / PICTURE.dpi, (pixels.height * 72) / PICTURE.dpi);
  sheet.addPage(placing.size);
  const alt = fate.show === 'painted' ? paintedText(order) : altText(order);
  drawTagged(sheet, alt, () => drawPixels(sheet.pdf, pixels, placing));
}
