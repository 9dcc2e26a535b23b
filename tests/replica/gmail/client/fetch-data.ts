import { boot } from './boot.ts';
import type { ListPage, Thread } from './model.ts';

const known = new Map<string, Promise<Thread | null>>();

/** A page of the list; `page` counts from 1. */
export function fetchList(page: number): Promise<ListPage> {
  return ask(`bv?p=${page}`) as Promise<ListPage>;
}

/** A conversation by its route; null when there is none. Asked for once per page load, as Gmail caches too. */
export function fetchThread(route: string): Promise<Thread | null> {
  const thread = known.get(route) ?? (ask(`fd?t=${encodeURIComponent(route)}`) as Promise<Thread | null>);
  known.set(route, thread);
  return thread;
}

/** Resolves when the server says that this draft has been sent. */
export async function draftSent(draftId: string): Promise<void> {
  await ask(`s?m=${draftId}`);
}

async function ask(what: string): Promise<unknown> {
  const response = await fetch(
    `/sync/${boot.base.replace(/^\/mail\//, '')}i/${what}&layout=${boot.layout.name}`,
    { method: 'POST' },
  );
  return response.json();
}
