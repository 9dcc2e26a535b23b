import { pause } from '../../pause.ts';
import type { BundlePart, PartSetting } from '../part.ts';
import { IMAGE_KIND } from './image.ts';
import type { AttachedFacts, AttachedKind, AttachedTools, SetFile } from './kind.ts';
import { PDF_KIND } from './pdf-pages.ts';
import { setNoPages } from './unknown.ts';
import { describeKind } from './what-it-is.ts';

/** Brings a file's bytes; null when the record does not hold them. */
export type ReadFile = () => Promise<Uint8Array<ArrayBuffer> | null>;

/** The kinds of file that have pages. The first whose mark the bytes carry takes it. */
const KINDS: readonly AttachedKind[] = [PDF_KIND, IMAGE_KIND];

/**
 * An attached file, or a paper, as a part of the bundle. It is read anew for measuring and for drawing, so that a bundle
 * of many files needs the memory of one. A file that cannot be shown gets a page that says so.
 */
export function createAttachedPart(facts: AttachedFacts, read: ReadFile, tools: AttachedTools): BundlePart {
  const setFile = async (setting: PartSetting): Promise<SetFile> => {
    await pause(setting.signal);
    const bytes = await read();
    setting.signal.throwIfAborted();
    if (bytes === null) return setNoPages(facts, { why: 'missing' }, setting);
    const kind = KINDS.find((one) => one.is(bytes));
    const set = await kind?.set({ facts, bytes, tools, setting });
    return set ?? setNoPages(facts, { why: 'unknown', what: describeKind(bytes, facts.name) }, setting);
  };
  return {
    id: facts.id,
    measure: async (setting) => {
      const { pages, notices } = await setFile(setting);
      return { pages, notices };
    },
    draw: async (sheet, setting) => (await setFile(setting)).draw(sheet),
  };
}
