import { sameKey, type Database } from './schema.ts';
import type { NewEntry } from '../domain/index.ts';

/**
 * What lies in the store, remembered from one batch of an import to the next: asking the database for every hash of
 * every mail costs more than writing the mail. It holds as long as the journal ends where it ended when this was
 * noted, because every change to entries and their content has its line there; so whoever uses it must first bring it
 * up to date, in the transaction that relies on it.
 */
export class StoreMemory {
  /** Number of the journal's last line when this was noted; -1 before anything was. */
  #upTo = -1;
  #originals = new Set<string>();
  #attachments = new Set<string>();
  /** `same/…` keys of entries (keep-entries.ts). */
  #sameKeys = new Set<string>();

  get originals(): ReadonlySet<string> {
    return this.#originals;
  }

  get attachments(): ReadonlySet<string> {
    return this.#attachments;
  }

  /** False when no entry can be known by this hash, as its original or as a form of it. */
  mayKnow(sha256: NewEntry['original']['sha256']): boolean {
    return this.#originals.has(sha256) || this.#sameKeys.has(sameKey(sha256));
  }

  /** Reads everything again if anybody wrote since. Call inside the transaction. */
  async bringUpToDate({ journal, originals, attachments, entries }: Database): Promise<void> {
    const head = (await journal.orderBy('number').last())?.number ?? 0;
    if (head === this.#upTo) return;
    const [originalKeys, attachmentKeys, sameKeys] = await Promise.all([
      originals.toCollection().primaryKeys(),
      attachments.toCollection().primaryKeys(),
      entries.where('siteKeys').startsWith(sameKey('')).keys(),
    ]);
    this.#originals = new Set(originalKeys);
    this.#attachments = new Set(attachmentKeys);
    this.#sameKeys = new Set(sameKeys.map(String));
    this.#upTo = head;
  }

  /** Notes what one's own transaction added, once it is committed. `lines`: how many it added to the journal. */
  note(added: readonly NewEntry[], lines: number): void {
    for (const { original, attachments, sameAs = [] } of added) {
      this.#originals.add(original.sha256);
      for (const { sha256 } of attachments) this.#attachments.add(sha256);
      for (const sha256 of sameAs) this.#sameKeys.add(sameKey(sha256));
    }
    this.#upTo += lines;
  }
}
