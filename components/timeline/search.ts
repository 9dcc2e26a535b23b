import type { Entry, EntryId } from '../../utils/domain/index.ts';
import { foldText } from '../../utils/domain/fold-text.ts';
import { isNarrower, parseQuery } from '../../utils/domain/parse-query.ts';
import { searchableText } from '../../utils/domain/search-text.ts';
import { TextSignatures } from './text-signature.ts';

/** One entry made ready for searching; rebuilt only when the entry or its text is another object. */
interface Prepared {
  readonly entry: Entry;
  readonly text: string;
  readonly folded: string;
}

interface Answer {
  readonly words: readonly string[];
  readonly hits: Uint8Array;
  /** How many entries were ready then. */
  readonly seen: number;
}

function prepare(entry: Entry, text: string): Prepared {
  const all = foldText(searchableText(entry, text));
  return { entry, text, folded: all.includes('  ') ? all.replace(/ {2,}/g, ' ') : all };
}

/** Search over the entries of a timeline. They are made ready in portions between frames, the first portion when asked. */
export class TimelineSearch {
  #entries: readonly Entry[] = [];
  #texts: ReadonlyMap<EntryId, string> = new Map();
  #known = new Map<EntryId, Prepared>();
  #inOrder: Prepared[] = [];
  #signatures = new TextSignatures(0);
  /** What each place of the signatures was made from. */
  #signed: Prepared[] = [];
  #last: Answer | null = null;

  /** Takes a new state of the timeline; what did not change stays ready. False when it is the state it had. */
  update(entries: readonly Entry[], texts: ReadonlyMap<EntryId, string>): boolean {
    if (entries === this.#entries && texts === this.#texts) return false;
    const keepsPlaces =
      this.#entries.length > 0 && this.#entries.every(({ id }, at) => entries[at]?.id === id);
    if (!keepsPlaces) this.#startAnew(entries);
    this.#entries = entries;
    this.#texts = texts;
    this.#inOrder = [];
    this.#last = null;
    return true;
  }

  /** Prepares entries until about `characters` were read; false when none is left. Takes ~3 ms per 100,000. */
  prepareSome(characters: number): boolean {
    let left = characters;
    while (!this.isReady && left > 0) left -= this.#prepareNext();
    return !this.isReady;
  }

  /** True when every entry can be found. */
  get isReady(): boolean {
    return this.#inOrder.length === this.#entries.length;
  }

  /**
   * One byte an entry in the order given, 1 where every word is found; null when there is nothing to look for. Entries not
   * yet made ready are not found: ask again while `isReady` is false.
   */
  find(query: string): Uint8Array | null {
    const words = parseQuery(query);
    if (words.length === 0) return null;
    const hits = this.#scan(words, this.#narrowing(words));
    this.#last = { words, hits, seen: this.#inOrder.length };
    return hits;
  }

  #startAnew(entries: readonly Entry[]): void {
    const kept = new Set(entries.map(({ id }) => id));
    for (const id of this.#known.keys()) if (!kept.has(id)) this.#known.delete(id);
    this.#signatures = new TextSignatures(entries.length);
    this.#signed = [];
  }

  /** The last finds, when the new words can only be among them. */
  #narrowing(words: readonly string[]): Uint8Array | null {
    const last = this.#last;
    return last && last.seen === this.#inOrder.length && isNarrower(words, last.words) ? last.hits : null;
  }

  /** Returns the work done, in characters; an entry already prepared costs next to nothing. */
  #prepareNext(): number {
    const at = this.#inOrder.length;
    const entry = this.#entries[at];
    if (!entry) return 0;
    const text = this.#texts.get(entry.id) ?? '';
    const known = this.#known.get(entry.id);
    const prepared = known?.entry === entry && known.text === text ? known : prepare(entry, text);
    this.#known.set(entry.id, prepared);
    this.#inOrder.push(prepared);
    if (this.#signed[at] === prepared) return 1;
    this.#signed[at] = prepared;
    this.#signatures.add(at, prepared.folded);
    return prepared.folded.length + 50;
  }

  #scan(words: readonly string[], within: Uint8Array | null): Uint8Array {
    const hits = new Uint8Array(this.#entries.length);
    const candidates = this.#signatures.candidates(words);
    // The longest word first: it rules out most.
    const wanted = words.toSorted((one, other) => other.length - one.length);
    for (let at = 0; at < this.#inOrder.length; at += 1) {
      if (candidates && ((candidates[at >> 5] ?? 0) & (1 << (at & 31))) === 0) continue;
      if (within && within[at] === 0) continue;
      const folded = this.#inOrder[at]?.folded ?? '';
      if (wanted.every((word) => folded.includes(word))) hits[at] = 1;
    }
    return hits;
  }
}
