import type { LentPlace, Original, Sha256 } from '../domain/index.ts';
import type { Database, LotMember, StoredLot } from './schema.ts';

/** An original of which is known where it lies in a file on the disk. */
type Lent = Original & { readonly lent: LentPlace };

const isLent = (original: Original): original is Lent => original.lent !== undefined;

const endOf = ({ offset, length }: { readonly offset: number; readonly length: number }): number =>
  offset + length;

/** True when one begins in the same file where the other ends, so that nothing else comes along with them. */
function follows(next: Lent, before: Original | undefined): boolean {
  return before?.lent?.file === next.lent.file && endOf(before.lent) === next.lent.offset;
}

/** Stretches of neighbours, in the order given; whatever is not lent, or stands alone, is a stretch of one. */
export function stretchesOf(originals: readonly Original[]): readonly (readonly Original[])[] {
  const stretches: Original[][] = [];
  for (const original of originals) {
    const last = stretches.at(-1);
    if (last && isLent(original) && follows(original, last.at(-1))) last.push(original);
    else stretches.push([original]);
  }
  return stretches;
}

/**
 * One blob of several neighbours: the browser copies it on the disk in one go, at several times the speed of a file for
 * each, and of bytes in rows (docs/decisions/0008). Null for a stretch of one, which needs no lot.
 */
export function lotOf(stretch: readonly Original[]): StoredLot | null {
  const lent = stretch.filter(isLent);
  const [first, last] = [lent[0], lent.at(-1)];
  if (!first || !last || first === last) return null;
  const from = first.lent.offset;
  const members = lent.map(({ sha256, size, lent: { start, offset, length } }) => {
    return { sha256, start: start - from, size, offset: offset - from, length };
  });
  return { id: crypto.randomUUID(), blob: first.lent.file.slice(from, endOf(last.lent)), members };
}

/** One original of a lot as a blob; undefined when the lot does not hold it. */
export function takeFrom(lot: StoredLot | undefined, sha256: Sha256, type = ''): Blob | undefined {
  const member = lot?.members.find((each) => each.sha256 === sha256);
  return member && lot?.blob.slice(member.start, member.start + member.size, type);
}

/** A lot without some of its members: their bytes are gone from it, the others' are as they were. */
function without(lot: StoredLot, dropped: ReadonlySet<Sha256>): StoredLot {
  const parts: Blob[] = [];
  const members: LotMember[] = [];
  let at = 0;
  for (const member of lot.members.filter(({ sha256 }) => !dropped.has(sha256))) {
    parts.push(lot.blob.slice(member.offset, endOf(member)));
    members.push({ ...member, offset: at, start: at + member.start - member.offset });
    at += member.length;
  }
  return { id: lot.id, blob: new Blob(parts), members };
}

/** Takes originals that are deleted out of the lots they lie in. Call before their rows go, in the same transaction. */
export async function dropFromLots({ originals, lots }: Database, dropped: readonly Sha256[]): Promise<void> {
  const rows = await originals.bulkGet([...dropped]);
  const ids = new Set(rows.flatMap((row) => (row?.lot === undefined ? [] : [row.lot])));
  const gone = new Set(dropped);
  for (const lot of await lots.bulkGet([...ids])) {
    if (!lot) continue;
    const left = without(lot, gone);
    if (left.members.length === 0) await lots.delete(lot.id);
    else await lots.put(left);
  }
}
