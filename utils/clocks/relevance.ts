import { phraseSource } from './phrase-pattern.ts';
import type { RuleSet } from './types.ts';

/** What a first look at a mail goes by. `ownText`: the user's own words in a mail they sent; null in any other. */
export interface FirstLook {
  readonly subject: string;
  readonly files: string;
  readonly tags: readonly string[];
  readonly ownText: (() => string) | null;
}

/** Answers whether a mail can speak of any clock at all. */
export type Relevance = (mail: FirstLook) => boolean;

const made = new WeakMap<readonly RuleSet[], Relevance>();

function anyOf(phrases: readonly string[]): RegExp | null {
  const unique = [...new Set(phrases)];
  return unique.length === 0 ? null : new RegExp(unique.map(phraseSource).join('|'), 'iu');
}

/**
 * A cheap first look, so that tens of thousands of newsletters cost next to nothing: every sign needs one of its words in
 * the subject, in the name of an attachment or in the user's own text, one of its tags, or one of its senders, who are
 * looked at by their words as well (find-signs.ts).
 */
export function relevanceOf(ruleSets: readonly RuleSet[]): Relevance {
  const known = made.get(ruleSets);
  if (known) return known;
  const signs = ruleSets.flatMap(({ rules }) => rules.flatMap(({ starts, ends }) => [...starts, ...ends]));
  const tags = new Set(signs.flatMap((sign) => sign.tags));
  const named = anyOf(signs.flatMap(({ phrases, subjects }) => [...phrases, ...(subjects ?? [])]));
  const said = anyOf(signs.flatMap(({ direction, phrases }) => (direction === 'sent' ? phrases : [])));
  const relevance: Relevance = ({ subject, files, tags: own, ownText }) =>
    own.some((tag) => tags.has(tag)) ||
    (named?.test(subject) ?? false) ||
    (files !== '' && (named?.test(files) ?? false)) ||
    (ownText !== null && (said?.test(ownText()) ?? false));
  made.set(ruleSets, relevance);
  return relevance;
}
