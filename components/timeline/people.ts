import type { Correspondent } from '../../utils/domain/index.ts';

/** How a person is called in one line: their name, else their address. */
export function shownName({ name, address }: Correspondent): string {
  return name.trim() || address || 'unknown';
}

/** First person's name, and how many more there are: `Sarah Cole +2`. */
export function shownNames(people: readonly Correspondent[]): string {
  const [first] = people;
  if (!first) return 'nobody named';
  return people.length > 1 ? `${shownName(first)} +${people.length - 1}` : shownName(first);
}
