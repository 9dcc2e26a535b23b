import type { Correspondent, Entry, Party } from './index.ts';
import { paperWords } from './paper-words.ts';

/** Who to whom in one line, or for a paper what it is: `Letter from Northshire County Council`. */
export function entryPeople(entry: Entry, party: Party | undefined): string {
  if (entry.kind !== 'email') return paperWords(entry, party?.name ?? '');
  return `${shownNames(entry.from)} → ${shownNames(entry.to)}`;
}

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
