import { foldText, foldWithPlaces } from '../../utils/domain/fold-text.ts';

/** A stretch of text, and whether it is one of the words looked for. */
export interface Stretch {
  readonly text: string;
  readonly found: boolean;
}

/** Cuts a short text into stretches, those that fit one of the folded words marked. Joined, they are the text again. */
export function markMatches(text: string, words: readonly string[]): readonly Stretch[] {
  if (words.length === 0 || text === '') return [{ text, found: false }];
  const stretches: Stretch[] = [];
  let done = 0;
  for (const [start, end] of findPlaces(text, words)) {
    if (start > done) stretches.push({ text: text.slice(done, start), found: false });
    stretches.push({ text: text.slice(start, end), found: true });
    done = end;
  }
  if (done < text.length) stretches.push({ text: text.slice(done), found: false });
  return stretches;
}

type Place = readonly [start: number, end: number];

/** In order and merged where they touch. */
function findPlaces(text: string, words: readonly string[]): readonly Place[] {
  const { folded, starts } = foldWithPlaces(text);
  const places = words.flatMap((word) => findWord(folded, word)).sort((one, other) => one[0] - other[0]);
  const merged: [number, number][] = [];
  for (const [from, until] of places) {
    const start = starts[from] ?? text.length;
    const end = starts[until] ?? text.length;
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

function findWord(folded: string, word: string): Place[] {
  const places: Place[] = [];
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
    places.push([at, at + word.length]);
  }
  return places;
}

const AROUND = 70;

/** A line of a long text around the first of the words that it holds, or null when it holds none. */
export function excerptAround(text: string, words: readonly string[]): string | null {
  const folded = foldText(text);
  const at = Math.min(...words.map((word) => folded.indexOf(word)).filter((place) => place >= 0));
  if (!Number.isFinite(at)) return null;
  const start = Math.max(0, at - AROUND);
  const line = text
    .slice(start, at + 2 * AROUND)
    .replace(/\s+/g, ' ')
    .trim();
  return `${start > 0 ? '…' : ''}${line}${at + 2 * AROUND < text.length ? '…' : ''}`;
}
