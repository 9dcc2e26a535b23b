import { pause } from '../../pause.ts';
import type { BundlePart } from '../part.ts';
import { CALENDAR_KIND } from './calendar.ts';
import { IMAGE_KIND } from './image.ts';
import type { AttachedFacts, AttachedFile, AttachedKind, AttachedTools, SetFile } from './kind.ts';
import { MAIL_KIND } from './mail-file.ts';
import { PDF_KIND } from './pdf-pages.ts';
import { TABLE_KIND } from './table-file.ts';
import { HTML_KIND, TEXT_KIND } from './text.ts';
import { setNoPages } from './unknown.ts';
import { describeKind } from './what-it-is.ts';
import { WORD_KIND } from './word.ts';

/** Brings a file's bytes; null when the record does not hold them. */
export type ReadFile = () => Promise<Uint8Array<ArrayBuffer> | null>;

/** The kinds of file that have pages. The first whose mark the bytes carry takes it. */
const KINDS: readonly AttachedKind[] = [
  PDF_KIND,
  IMAGE_KIND,
  WORD_KIND,
  CALENDAR_KIND,
  HTML_KIND,
  MAIL_KIND,
  TABLE_KIND,
  TEXT_KIND,
];

/**
 * An attached file, or a paper, as a part of the bundle. It is read anew for measuring and for drawing, so that a bundle
 * of many files needs the memory of one. A file that cannot be shown gets a page that says so.
 */
export function createAttachedPart(facts: AttachedFacts, read: ReadFile, tools: AttachedTools): BundlePart {
  let measured: number | null = null;
  return {
    id: facts.id,
    measure: async (setting) => {
      const { pages, notices } = await setFile({ facts, tools, setting }, read);
      measured = pages;
      return { pages, notices };
    },
    draw: async (sheet, setting) => {
      const set = await setFile({ facts, tools, setting }, read);
      if (measured === null || set.pages === measured) return set.draw(sheet);
      // The page numbers are given out: a file that was read once, but not twice, still fills its pages.
      for (let page = 0; page < measured; page += 1)
        await (await setNoPages(facts, NOT_TWICE, setting)).draw(sheet);
    },
  };
}

const NOT_TWICE = {
  why: 'unreadable',
  what: 'a file that could be read at first',
  because: 'reading it again failed, for want of time or memory',
} as const;

async function setFile(file: Omit<AttachedFile, 'bytes'>, read: ReadFile): Promise<SetFile> {
  const { facts, setting } = file;
  await pause(setting.signal);
  const bytes = await read();
  setting.signal.throwIfAborted();
  if (bytes === null) return setNoPages(facts, { why: 'missing' }, setting);
  const what = describeKind(bytes, facts.name);
  const kind = KINDS.find((one) => one.is(bytes));
  if (!kind) return setNoPages(facts, { why: 'unknown', what }, setting);
  try {
    return await kind.set({ ...file, bytes });
  } catch {
    // One bad attachment never stops the rest; a cancel does.
    setting.signal.throwIfAborted();
    return setNoPages(facts, { why: 'unreadable', what, because: 'reading it failed' }, setting);
  }
}
