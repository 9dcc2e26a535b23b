import {
  isLateSection,
  type BundleDocument,
  type BundleSection,
  type DocumentId,
} from '../../../domain/bundle-plan.ts';
import type { EntryId, LeftOut } from '../../../domain/index.ts';
import { drawPage, type Pens } from '../../chronology/draw-pages.ts';
import { layOutEach, type Wanted } from '../../chronology/layout.ts';
import { describeChronology, type ChronologyRow } from '../../chronology/model.ts';
import type { Page } from '../../chronology/paginate.ts';
import type { RowPage } from '../../chronology/set-rows.ts';
import { Tagger } from '../../chronology/tag-boxes.ts';
import { referencesOf, type ExportMaking, type ExportSource } from '../../source.ts';
import { pageWords, type BundlePart, type PartSetting, type Sheet } from '../part.ts';

/** What a chronology inside a bundle is made from. */
export interface ChronologyFacts {
  readonly source: ExportSource;
  readonly making: ExportMaking;
  readonly leftOut: readonly LeftOut[];
  /** Document in the bundle that an entry begins with; absent for entries without one. */
  readonly documentOf: ReadonlyMap<EntryId, DocumentId>;
  /** True when the clocks have a document of their own. */
  readonly clocksApart: boolean;
  /** Entries that are late papers, with the section that they are in. */
  readonly late: ReadonlyMap<EntryId, string>;
}

/**
 * The chronology, or its pages of clocks, as a document of the bundle. Its rows lead to their documents. In a section of
 * late papers it has the rows of these papers; anywhere else, those of all others: what has gone out must not move.
 */
export function createChronologyPart(
  document: BundleDocument & { readonly kind: 'chronology' | 'clocks' },
  facts: ChronologyFacts,
  section: Pick<BundleSection, 'id'>,
): BundlePart {
  const isFront = !isLateSection(section);
  const has = (id: EntryId): boolean => (isFront ? !facts.late.has(id) : facts.late.get(id) === section.id);
  const isTable = document.kind === 'chronology';
  const set = (setting: PartSetting): AsyncGenerator<Page> => {
    const { source, making, leftOut } = facts;
    const wanted: Wanted = {
      table: isTable,
      clocks: !isTable || !facts.clocksApart,
      about: false,
      pageOf: pageFinder(facts, setting),
    };
    const chronology = describeChronology({ ...titled(source), part: { has, isFront } }, making, leftOut);
    const quiet = { signal: setting.signal, onProgress: () => undefined, wanted };
    return layOutEach(chronology, setting.fonts, quiet);
  };
  const titled = (source: ExportSource): ExportSource =>
    isFront ? source : { ...source, title: document.title };
  return {
    id: document.id,
    measure: async (setting) => {
      let pages = 0;
      for await (const page of set(setting)) pages += page.placed.length > 0 ? 1 : 0;
      return { pages: Math.max(1, pages), notices: [] };
    },
    draw: async (sheet, setting) => {
      const pens = pensFor(sheet);
      let pages = 0;
      for await (const page of set(setting)) {
        sheet.addPage();
        drawPage(page, pens);
        pages += 1;
      }
      // Without clocks, a document of clocks has nothing to set; its page stays.
      if (pages === 0) sheet.addPage();
    },
  };
}

function pensFor(sheet: Sheet): Pens {
  return {
    pdf: sheet.pdf,
    writer: sheet.writer,
    tagger: new Tagger(sheet.pdf, sheet.element),
    bookmark: (title, top) => sheet.bookmark?.add(title, top),
    linkTo: (to, area) => sheet.linkTo(to, area),
  };
}

function pageFinder(
  { source, documentOf }: ChronologyFacts,
  setting: PartSetting,
): (row: ChronologyRow) => RowPage | null {
  const references = referencesOf(source);
  const documentAt = new Map(
    [...references].flatMap(([entryId, reference]) => {
      const id = documentOf.get(entryId);
      return id === undefined ? [] : [[reference, id] as const];
    }),
  );
  return ({ reference }) => {
    const to = documentAt.get(reference);
    const page = to === undefined ? null : pageWords(setting, to);
    return to === undefined || page === null ? null : { text: `p. ${page}`, to };
  };
}
