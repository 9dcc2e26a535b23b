import type { Page } from 'playwright-core';

/** The text of an original as it lies in the store, whatever entry it belongs to. Empty when it is not there. */
export function readOriginalText(page: Page, sha256: string): Promise<string> {
  return page.evaluate(async (key) => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error));
      });
    const store = await done(indexedDB.open('paperchain'));
    const get = (table: string, id: string): Promise<unknown> =>
      done(store.transaction(table).objectStore(table).get(id));
    const row = (await get('originals', key)) as
      { blob?: Blob; bytes?: Uint8Array<ArrayBuffer>; lot?: string } | undefined;
    const lot = (row?.lot === undefined ? undefined : await get('lots', row.lot)) as
      { blob: Blob; members: { sha256: string; start: number; size: number }[] } | undefined;
    store.close();
    const member = lot?.members.find(({ sha256: held }) => held === key);
    const lent = member && lot?.blob.slice(member.start, member.start + member.size);
    return new Blob([lent ?? row?.blob ?? row?.bytes ?? '']).text();
  }, sha256);
}

/** Takes everything out of the store, so that one browser serves many captures of the same mail. */
export function emptyStore(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const store = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('paperchain');
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error));
    });
    const tables = [...store.objectStoreNames];
    await new Promise((resolve, reject) => {
      const work = store.transaction(tables, 'readwrite');
      for (const table of tables) work.objectStore(table).clear();
      work.addEventListener('complete', resolve);
      work.addEventListener('abort', () => reject(work.error));
    });
    store.close();
  });
}

/** Every row of a table, in the order of its key. */
export function readRows(page: Page, table: string): Promise<unknown[]> {
  return page.evaluate(async (name) => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error));
      });
    const store = await done(indexedDB.open('paperchain'));
    const there = store.objectStoreNames.contains(name);
    const rows = there ? await done(store.transaction(name).objectStore(name).getAll()) : [];
    store.close();
    return rows as unknown[];
  }, table);
}
