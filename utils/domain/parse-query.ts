import { foldText } from './fold-text.ts';

/**
 * What the user typed as folded words, all of which must be found. Words in quotation marks stay together; a quotation mark
 * without its partner (still typing) is ignored. Empty when there is nothing to look for.
 */
export function parseQuery(query: string): readonly string[] {
  const words: string[] = [];
  for (const [, phrase, word] of foldText(query).matchAll(/"([^"]+)"|([^\s"]+)/g)) {
    const wanted = (phrase ?? word ?? '').trim().replace(/ +/g, ' ');
    if (wanted && !words.includes(wanted)) words.push(wanted);
  }
  return words;
}

/** True when everything that fits `next` also fits `previous`: then only the previous finds need looking at again. */
export function isNarrower(next: readonly string[], previous: readonly string[]): boolean {
  return previous.every((old) => next.some((word) => word.includes(old)));
}
