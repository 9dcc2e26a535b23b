import type { Page } from 'playwright-core';
import type { Launched } from './launch.ts';

/** An entry as it lies in the store, with the hash of the bytes that lie there, computed anew. */
export interface StoredFacts {
  readonly id: string;
  readonly subject: string;
  /** Name and address of the first sender, either may be empty. */
  readonly from: { readonly name: string; readonly address: string };
  /** ms since 1970, and which date of the mail that is. */
  readonly happenedAt: number;
  readonly happenedFrom: string;
  readonly fidelity: string;
  readonly fidelityReason: string;
  readonly originalSha256: string;
  readonly actualSha256: string;
  readonly size: number;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly partyId: string | null;
  readonly warnings: readonly string[];
  readonly siteMessageId: string;
  readonly inBin: boolean;
}

/** A page of the extension that shows nothing of ours, for looking into the store without its code. */
export async function openBlankExtensionPage({ context, origin }: Launched): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${origin}/icon/32.png`);
  return page;
}

/** How many entries there are, bin included: quick enough to watch an import by. */
export function countEntries(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const open = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('paperchain');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const count = await new Promise<number>((resolve, reject) => {
      const request = open.transaction('entries').objectStore('entries').count();
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    open.close();
    return count;
  });
}

/** Reads every entry, in the bin or not, straight from IndexedDB: no code of the extension is trusted here. */
export function readEntries(page: Page): Promise<StoredFacts[]> {
  return page.evaluate(async () => {
    const open = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('paperchain');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const all = <T>(table: string) =>
      new Promise<T[]>((resolve, reject) => {
        if (!open.objectStoreNames.contains(table)) return resolve([]);
        const request = open.transaction(table).objectStore(table).getAll();
        request.onsuccess = () => resolve(request.result as T[]);
        request.onerror = () => reject(request.error);
      });
    type Row = Record<string, unknown> & {
      originalSha256: string;
      provenance: { siteMessageId: string };
      from: { name: string; address: string }[];
    };
    interface Content {
      sha256: string;
      blob?: Blob;
      bytes?: Uint8Array<ArrayBuffer>;
      lot?: string;
    }
    interface Lot {
      id: string;
      blob: Blob;
      members: { sha256: string; start: number; size: number }[];
    }
    const [entries, originals, lots] = [
      await all<Row>('entries'),
      await all<Content>('originals'),
      await all<Lot>('lots'),
    ];
    open.close();
    const inLot = ({ sha256, lot: id }: Content) => {
      const lot = lots.find((each) => each.id === id);
      const member = lot?.members.find((each) => each.sha256 === sha256);
      return member && lot?.blob.slice(member.start, member.start + member.size);
    };
    const hash = async (blob: Blob | undefined) => {
      if (!blob) return 'missing';
      const digest = await crypto.subtle.digest('SHA-256', await blob.arrayBuffer());
      return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    };
    return Promise.all(
      entries.map(async (row) => {
        const found = originals.find((each) => each.sha256 === row.originalSha256);
        const blob = found && (found.lot ? inLot(found) : (found.blob ?? new Blob([found.bytes ?? ''])));
        return {
          id: String(row.id),
          subject: String(row.subject),
          from: { name: row.from[0]?.name ?? '', address: row.from[0]?.address ?? '' },
          happenedAt: Number(row.happenedAt),
          happenedFrom: String(row.happenedFrom),
          fidelity: String(row.fidelity),
          fidelityReason: String(row.fidelityReason ?? ''),
          originalSha256: row.originalSha256,
          actualSha256: await hash(blob),
          size: blob?.size ?? -1,
          summary: String(row.summary),
          tags: row.tags as string[],
          partyId: row.partyId as string | null,
          warnings: row.warnings as string[],
          siteMessageId: row.provenance.siteMessageId,
          inBin: row.removedAt !== undefined,
        };
      }),
    );
  });
}
