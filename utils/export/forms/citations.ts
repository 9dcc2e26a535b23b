import {
  documentsOf,
  type BundleDocument,
  type BundlePlan,
  type DocumentId,
} from '../../domain/bundle-plan.ts';
import { longDay } from '../clocks/days.ts';
import { cleanLine } from '../text/clean.ts';
import { xmlText } from './sheet.ts';

/** What a footnote names a document by. */
export interface CitedDocument {
  readonly title: string;
  /** `YYYY-MM-DD`; null where it has no date. */
  readonly day: string | null;
  /** Who wrote or signed it, where the footnote is to name a person: `Smith, EP`. */
  readonly author?: string;
}

/** `prose`: “Council letter, 3 March 2026, p. 41”. `working document`: “Smith, EP, 28/02/2019, p. 1”. */
export type CitationStyle = 'prose' | 'working document';

/** A page of the bundle: its number, or its label where sections are numbered on their own (`B12`). */
export type CitedPage = number | string;

/** A footnote that says where something stands. Without a date, or before the bundle is measured, that part is left out. */
export function citationOf(
  document: CitedDocument,
  page: CitedPage | null,
  style: CitationStyle = 'prose',
): string {
  const author = cleanLine(document.author ?? '');
  const title = cleanLine(document.title).replace(/[\s.,;:]+$/u, '');
  const name = style === 'working document' && author !== '' ? author : title;
  const day = document.day === null ? '' : style === 'prose' ? longDay(document.day) : slashed(document.day);
  return [name, day, page === null ? '' : `p. ${page}`].filter((part) => part !== '').join(', ');
}

/** `28/02/2019`, as working documents are footnoted. */
const slashed = (day: string): string => day.split('-').toReversed().join('/');

/** How footnotes are listed. `authors`: who signed a document, for the style of working documents. */
interface ListedCitations {
  readonly style?: CitationStyle;
  readonly authors?: ReadonlyMap<DocumentId, string>;
}

/** Every document of a bundle that has a page, as footnotes one a line, to copy into a working document. */
export function listCitations(
  plan: Pick<BundlePlan, 'sections'>,
  pageOf: ReadonlyMap<DocumentId, CitedPage>,
  { style = 'prose', authors }: ListedCitations = {},
): string {
  const lines = [...documentsOf(plan)].flatMap(({ document }) => {
    const page = pageOf.get(document.id);
    return page === undefined || !isCited(document)
      ? []
      : citationOf({ ...document, author: authors?.get(document.id) ?? '' }, page, style);
  });
  return xmlText(lines.join('\n'));
}

const isCited = ({ kind }: BundleDocument): boolean => kind !== 'chronology' && kind !== 'clocks';
