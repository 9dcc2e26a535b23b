import type { Entry } from './entry.ts';
import { isConfidential, type Tag } from './tag.ts';

/** Tells by a matter's tags which of its entries stay out of what leaves, unless the user asks for them. */
export function confidentialBy(tags: readonly Tag[]): (entry: Pick<Entry, 'tags'>) => boolean {
  const confidential = new Set(tags.filter(isConfidential).map(({ id }) => id));
  return (entry) => entry.tags.some((tag) => confidential.has(tag));
}
