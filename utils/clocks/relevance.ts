import type { RuleSet } from './types.ts';

/** Answers whether a mail can speak of any clock at all, by its subject and tags. */
export type Relevance = (mail: { readonly subject: string; readonly tags: readonly string[] }) => boolean;

const made = new WeakMap<readonly RuleSet[], Relevance>();

/**
 * A cheap first look, so that tens of thousands of newsletters cost next to nothing: every sign needs one of its phrases
 * in the subject or one of its tags (find-signs.ts).
 */
export function relevanceOf(ruleSets: readonly RuleSet[]): Relevance {
  const known = made.get(ruleSets);
  if (known) return known;
  const signs = ruleSets.flatMap(({ rules }) => rules.flatMap(({ starts, ends }) => [...starts, ...ends]));
  const tags = new Set(signs.flatMap((sign) => sign.tags));
  const phrases = [...new Set(signs.flatMap((sign) => sign.phrases))].map((phrase) =>
    phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'),
  );
  const pattern = phrases.length === 0 ? null : new RegExp(phrases.join('|'), 'iu');
  const relevance: Relevance = (mail) =>
    mail.tags.some((tag) => tags.has(tag)) || (pattern?.test(mail.subject) ?? false);
  made.set(ruleSets, relevance);
  return relevance;
}
