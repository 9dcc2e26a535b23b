import { pause } from '../pause.ts';
import type { ExportMaking } from '../source.ts';
import type { FontSet } from '../text/fonts.ts';
import type { Box } from './boxes.ts';
import type { Chronology, ChronologyRow } from './model.ts';
import { PAGE } from './page-measures.ts';
import { paginateSlowly, type Page } from './paginate.ts';
import { describeMaking, describeUnshown, type Section } from './prose.ts';
import { setHeading, setSection, setTitle } from './set-prose.ts';
import { describeClockPage } from './clock-prose.ts';
import { setClock } from './set-clocks.ts';
import { setHeads, setMonth, setProof, setRow, type RowPage } from './set-rows.ts';

/** So many rows are set before other work gets a turn. */
const ROWS_A_TURN = 50;

/** What of a chronology is wanted, and where its rows lead. A chronology on its own has everything and leads nowhere. */
export interface Wanted {
  readonly table: boolean;
  readonly clocks: boolean;
  /** How it was made, and the list of kept files. */
  readonly about: boolean;
  /** The page of a row in a bundle. */
  readonly pageOf?: (row: ChronologyRow) => RowPage | null;
}

const EVERYTHING: Wanted = { table: true, clocks: true, about: true };

type Making = Pick<ExportMaking, 'signal' | 'onProgress'>;

interface Setting extends Making {
  readonly wanted?: Wanted;
}

/** Finds a place on a page for every line. Opens the fonts it needs; rejects with the signal's reason on cancel. */
export async function layOut(chronology: Chronology, fonts: FontSet, making: Setting): Promise<Page[]> {
  const pages: Page[] = [];
  for await (const page of layOutEach(chronology, fonts, making)) pages.push(page);
  return pages;
}

/** The same page by page, for those who need not know first how many there are. */
export async function* layOutEach(
  chronology: Chronology,
  fonts: FontSet,
  making: Setting,
): AsyncGenerator<Page> {
  await prepareFonts(chronology, describeMaking(chronology), fonts);
  const heads = setHeads(fonts, chronology.clocks.words.length > 0);
  yield* paginateSlowly(setBoxes(chronology, fonts, making), { top: PAGE.top, bottom: PAGE.bottom, heads });
}

async function* setBoxes(chronology: Chronology, fonts: FontSet, making: Setting): AsyncGenerator<Box> {
  const wanted = making.wanted ?? EVERYTHING;
  if (wanted.table) {
    yield* setTitle(chronology, fonts);
    yield* setMonths(chronology, fonts, { ...making, wanted });
  }
  if (chronology.clocks.words.length > 0 && wanted.clocks) yield* setClockPage(chronology, fonts);
  if (wanted.about) yield* await setAbout(chronology, fonts, making);
}

async function setAbout(chronology: Chronology, fonts: FontSet, making: Making): Promise<Box[]> {
  // Set before the signs that could not be shown are asked for: setting is what finds them.
  const proofs = await setProofs(chronology, fonts, making);
  const about = setSection(describeMaking(chronology), fonts);
  const unshown = describeUnshown(fonts.unshown());
  return [...about, ...(unshown ? setSection(unshown, fonts) : []), ...proofs];
}

function setClockPage({ clocks }: Chronology, fonts: FontSet): Box[] {
  const [heading, ...rest] = setSection(describeClockPage(clocks), fonts);
  const table = clocks.words.map((words) => setClock(words, fonts));
  return [...(heading ? [{ ...heading, startsPage: true }] : []), ...rest, ...table];
}

async function prepareFonts(chronology: Chronology, { paragraphs }: Section, fonts: FontSet): Promise<void> {
  await fonts.prepare('SemiBold', [chronology.title, ...boldTexts(chronology)]);
  await fonts.prepare('Regular', textsOf(chronology, paragraphs));
}

function* boldTexts({ clocks }: Chronology): Generator<string> {
  for (const { title, outcome } of clocks.words) {
    yield title;
    yield outcome;
  }
}

function* textsOf(
  { title, months, proofs, clocks }: Chronology,
  paragraphs: readonly string[],
): Generator<string> {
  yield title;
  yield* paragraphs;
  for (const { title: name, starts, ends } of clocks.words) {
    yield name;
    yield starts;
    yield ends;
  }
  for (const { rows } of months) {
    for (const row of rows) {
      yield row.from;
      yield row.fromParty;
      yield row.to;
      yield row.what;
      for (const { text } of row.details) yield text;
    }
  }
  for (const { subject } of proofs) yield subject;
}

async function* setMonths(
  chronology: Chronology,
  fonts: FontSet,
  making: Making & { readonly wanted: Wanted },
): AsyncGenerator<Box> {
  const hasClocks = chronology.clocks.words.length > 0;
  let done = 0;
  for (const { title, rows } of chronology.months) {
    yield setMonth(title, fonts);
    for (const row of rows) {
      if (done % ROWS_A_TURN === 0) await report(making, { done, total: chronology.entries });
      yield* setRow(row, fonts, { hasClocks, page: making.wanted.pageOf?.(row) ?? null });
      done += 1;
    }
  }
}

async function setProofs({ proofs }: Chronology, fonts: FontSet, making: Making): Promise<Box[]> {
  if (proofs.length === 0) return [];
  const boxes = [setHeading('The kept files and their SHA-256', fonts)];
  for (const [index, proof] of proofs.entries()) {
    if (index % (ROWS_A_TURN * 4) === 0) await pause(making.signal);
    boxes.push(setProof(proof, fonts));
  }
  return boxes;
}

async function report(
  { onProgress, signal }: Making,
  progress: { done: number; total: number },
): Promise<void> {
  onProgress({ stage: 'Setting the chronology', ...progress });
  await pause(signal);
}
