import type { DocumentId } from '../../../domain/bundle-plan.ts';
import { pause } from '../../pause.ts';
import type { FontSet } from '../../text/fonts.ts';
import type { BundlePart, PartFacts, PartSetting } from '../part.ts';
import type { BundleJob } from './bundle-job.ts';
import { lateLast, type Numbering } from './number.ts';

/** What a document shows that cannot be set at all. */
export const NOT_SET: PartFacts = {
  pages: 1,
  notices: [{ kind: 'unreadable', text: 'This document could not be set on pages.' }],
};

/** Rows of an index on a page, for a first guess of what stands before the documents. */
const GUESSED_ROWS = 25;

interface Measured {
  readonly facts: PartFacts;
  /** How wide the page numbers were that it named, by the document they are of. */
  readonly named: ReadonlyMap<DocumentId, string>;
}

/** Where documents are, as those who set them are told. */
type Places = Pick<PartSetting, 'pageOf' | 'volumeOf'>;

/**
 * The length of every document. A document may name pages of others, and their numbers take room: it is first set with
 * guessed ones, and set anew once the real ones are known to be wider or narrower. Digits all have one width.
 */
export class Measures {
  readonly #job: BundleJob;
  readonly #fonts: FontSet;
  readonly #measured = new Map<DocumentId, Measured>();

  constructor(job: BundleJob, fonts: FontSet) {
    this.#job = job;
    this.#fonts = fonts;
  }

  /** What was measured last, by document. */
  facts(): ReadonlyMap<DocumentId, PartFacts> {
    return new Map([...this.#measured].map(([id, { facts }]) => [id, facts]));
  }

  /** Sets every document, one after another. Rejects on cancel only: a document that cannot be set has a page that says so. */
  async first(): Promise<void> {
    const { plan, making } = this.#job;
    const wanted = lateLast(plan);
    const ids = new Set(wanted.map(({ document }) => document.id));
    const from = new Map<DocumentId, number>();
    let next = 2 + Math.ceil(wanted.length / GUESSED_ROWS);
    const pageOf: Places['pageOf'] = (id) => (ids.has(id) ? (from.get(id) ?? next) : null);
    const places = plan.volumeBytes === null ? { pageOf } : { pageOf, volumeOf: () => 1 };
    for (const [done, { document }] of wanted.entries()) {
      making.onProgress({ stage: 'Reading documents', done, total: wanted.length });
      await pause(making.signal);
      from.set(document.id, next);
      next += await this.#measure(document.id, places);
    }
  }

  /**
   * Sets anew what named a page whose number turned out wider or narrower. Returns whether a length changed.
   * `canShrink`: false to give back no page, so that an end is reached.
   */
  async again(numbering: Numbering, canShrink: boolean): Promise<boolean> {
    const { plan, making } = this.#job;
    const places = placesIn(plan, numbering);
    const outdated = [...this.#measured].filter(([, { named }]) =>
      [...named].some(([id, width]) => widthOf(places, id) !== width),
    );
    let isChanged = false;
    for (const [done, [id, { facts }]] of outdated.entries()) {
      making.onProgress({ stage: 'Numbering pages', done, total: outdated.length });
      await pause(making.signal);
      const pages = await this.#measure(id, places, canShrink ? 0 : facts.pages);
      isChanged ||= pages !== facts.pages;
    }
    return isChanged;
  }

  async #measure(id: DocumentId, places: Places, least = 0): Promise<number> {
    const { plan, parts, making } = this.#job;
    const named = new Map<DocumentId, string>();
    const pageOf: Places['pageOf'] = (other) => {
      named.set(other, widthOf(places, other));
      return places.pageOf(other);
    };
    const { signal } = making;
    const setting = { ...places, pageOf, fonts: this.#fonts, signal, textSize: plan.textSize };
    const facts = await measureOne(parts.get(id), setting);
    const pages = Math.max(least, facts.pages);
    this.#measured.set(id, { facts: pages === facts.pages ? facts : { ...facts, pages }, named });
    return pages;
  }
}

/** Where a numbered bundle's documents are. The same at measuring and at drawing, or the pages would not agree. */
export function placesIn({ volumeBytes }: BundleJob['plan'], { documents }: Numbering): Places {
  const of = new Map(documents.map((each) => [each.document.id, each]));
  const pageOf: Places['pageOf'] = (id) => of.get(id)?.from ?? null;
  // Where files were asked for, pages are named with them, also when one is enough.
  return volumeBytes === null ? { pageOf } : { pageOf, volumeOf: (id) => of.get(id)?.volume ?? null };
}

function widthOf({ pageOf, volumeOf }: Places, id: DocumentId): string {
  return [pageOf(id), volumeOf?.(id) ?? null].map((each) => String(each ?? '').length).join('/');
}

async function measureOne(part: BundlePart | undefined, setting: PartSetting): Promise<PartFacts> {
  if (!part) return NOT_SET;
  try {
    return await part.measure(setting);
  } catch {
    setting.signal.throwIfAborted();
    return NOT_SET;
  }
}
