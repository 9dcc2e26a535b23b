const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A phrase as the source of a pattern: any white space for a space, either apostrophe for one, at the edges of words. */
export function phraseSource(phrase: string): string {
  const words = phrase
    .trim()
    .split(/\s+/)
    .map((word) => escape(word).replace(/['’]/g, "['’]"));
  return `(?<![\\p{L}\\p{N}])${words.join('\\s+')}(?![\\p{L}])`;
}

const patterns = new Map<string, RegExp>();

/** A phrase as a pattern, whatever the case. Made once. */
export function patternOf(phrase: string): RegExp {
  const known = patterns.get(phrase);
  if (known) return known;
  const pattern = new RegExp(phraseSource(phrase), 'iu');
  patterns.set(phrase, pattern);
  return pattern;
}

/** True when some words have any of the phrases. */
export function namesAny(phrases: readonly string[], words: string): boolean {
  return phrases.some((phrase) => patternOf(phrase).test(words));
}
