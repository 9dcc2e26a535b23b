// The letters that bundles and their peers are measured with: the same words for all of them.
import { wordsFrom } from './bench-words.ts';

/** A letter of a page: six paragraphs and a list. */
export function paragraphsOf(number: number): readonly string[] {
  return Array.from({ length: 6 }, (_, at) => `${wordsFrom(number * 31 + at, 48)}.`);
}
export const itemsOf = (number: number): readonly string[] =>
  Array.from({ length: 4 }, (_, at) => wordsFrom(number * 17 + at, 9));

export const subjectOf = (number: number): string => wordsFrom(number + 1, 7);
