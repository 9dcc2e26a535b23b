import type { Redaction } from './bundle-plan.ts';

/** What stands in the fields for words to remove, and is not among them until it is added. */
export interface TypedRedaction {
  readonly words: string;
  readonly reason: string;
}

export const NOTHING_TYPED: TypedRedaction = { words: '', reason: '' };

/** Why, where nothing else is said. */
export const USUAL_REASON = 'another child’s name';

/** Fewer letters and digits would black out half of every page; signs are not looked at. */
const FEWEST = 2;

/** What would be added; null where it is nothing, or too short to be searched for. */
export function redactionOf({ words, reason }: TypedRedaction): Redaction | null {
  if ((words.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < FEWEST) return null;
  return { words: words.trim(), reason: reason.trim() || USUAL_REASON };
}
