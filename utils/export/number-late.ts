import type { Entry, EntryId } from '../domain/index.ts';
import { referenceOf, type ExportSource } from './source.ts';

/**
 * Numbers late papers after all others, in the order of their version, whatever their dates: E12 must stay E12 when an
 * older letter turns up. Clocks that they start come last, too, so that C3 stays C3.
 */
export function numberLateLast(source: ExportSource, late: Iterable<EntryId>): ExportSource {
  const rank = new Map([...late].map((id, at) => [id, at + 1]));
  if (rank.size === 0) return source;
  const rankOf = (id: EntryId | null): number => (id === null ? 0 : (rank.get(id) ?? 0));
  // Sorting keeps the order of equals: by date among those that are not late.
  const inOrder = source.entries.toSorted((one: Entry, other: Entry) => rankOf(one.id) - rankOf(other.id));
  const references = new Map(inOrder.map(({ id }, index) => [id, referenceOf(index)]));
  const { clocks } = source;
  if (!clocks) return { ...source, references };
  const byRank = clocks.clocks.toSorted(
    (one, other) => rankOf(one.start.entryId) - rankOf(other.start.entryId),
  );
  return { ...source, references, clocks: { ...clocks, clocks: byRank } };
}
