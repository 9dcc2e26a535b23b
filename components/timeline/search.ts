import type { Correspondent, Entry, EntryId } from '../../utils/domain/index.ts';
import { foldText } from './fold-text.ts';
import { isNarrower, parseQuery } from './parse-query.ts';
import { bitsOf, mayHold, signText } from './text-signature.ts';

/** One entry made ready for searching; rebuilt only when the entry or its text is another object. */
interface Prepared {
  readonly entry: Entry;
  readonly text: string;
  readonly folded: string;
  readonly signature: Uint32Array;
}

interface Answer {
  readonly words: readonly string[];
  readonly hits: Uint8Array;
}

/** Everything of an entry that a person may remember, one field a line. */
export function searchableText(entry: Entry, text: string): string {
  const people = [...entry.from, ...entry.to, ...entry.cc].map(describePerson);
  const files = entry.attachments.map(({ name }) => name);
  return [entry.subject, ...people, entry.summary, entry.note, ...files, text || entry.snippet].join('\n');
}

const describePerson = ({ name, address }: Correspondent): string => `${name} ${address}`;

function prepare(entry: Entry, text: string): Prepared {
  const folded = foldText(searchableText(entry, text)).replace(/ {2,}/g, ' ');
  return { entry, text, folded, signature: signText(folded) };
}

/** Search over the entries of a timeline. Preparing is done in portions between frames; asking finishes what is left. */
export class TimelineSearch {
  #entries: readonly Entry[] = [];
  #texts: ReadonlyMap<EntryId, string> = new Map();
  #ready = new Map<EntryId, Prepared>();
  #inOrder: Prepared[] = [];
  #last: Answer | null = null;

  /** Takes a new state of the timeline; what did not change stays prepared. */
  update(entries: readonly Entry[], texts: ReadonlyMap<EntryId, string>): void {
    if (entries === this.#entries && texts === this.#texts) return;
    this.#entries = entries;
    this.#texts = texts;
    const kept = new Set(entries.map(({ id }) => id));
    for (const id of this.#ready.keys()) if (!kept.has(id)) this.#ready.delete(id);
    this.#inOrder = [];
    this.#last = null;
  }

  /** Prepares entries until about `characters` were read; false when none is left. Takes ~3 ms per 100,000. */
  prepareSome(characters: number): boolean {
    let left = characters;
    while (this.#inOrder.length < this.#entries.length && left > 0) left -= this.#prepareNext();
    return this.#inOrder.length < this.#entries.length;
  }

  /** One byte an entry in the order given, 1 where every word is found; null when there is nothing to look for. */
  find(query: string): Uint8Array | null {
    const words = parseQuery(query);
    this.prepareSome(Number.POSITIVE_INFINITY);
    if (words.length === 0) return null;
    const within = this.#last && isNarrower(words, this.#last.words) ? this.#last.hits : null;
    const hits = this.#scan(words, within);
    this.#last = { words, hits };
    return hits;
  }

  /** Returns the work done, in characters; an entry already prepared costs next to nothing. */
  #prepareNext(): number {
    const entry = this.#entries[this.#inOrder.length];
    if (!entry) return 0;
    const text = this.#texts.get(entry.id) ?? '';
    const known = this.#ready.get(entry.id);
    const isKnown = known?.entry === entry && known.text === text;
    const prepared = isKnown ? known : prepare(entry, text);
    if (!isKnown) this.#ready.set(entry.id, prepared);
    this.#inOrder.push(prepared);
    return isKnown ? 1 : prepared.folded.length + 50;
  }

  #scan(words: readonly string[], within: Uint8Array | null): Uint8Array {
    const hits = new Uint8Array(this.#inOrder.length);
    // The longest word first: it rules out most.
    const wanted = words.toSorted((one, other) => other.length - one.length);
    const bits = wanted.flatMap(bitsOf);
    for (const [at, { folded, signature }] of this.#inOrder.entries()) {
      if (within && within[at] === 0) continue;
      if (mayHold(signature, bits) && wanted.every((word) => folded.includes(word))) hits[at] = 1;
    }
    return hits;
  }
}
