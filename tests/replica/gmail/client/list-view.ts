import { boot } from './boot.ts';
import { make } from './build.ts';
import { fetchList } from './fetch-data.ts';
import { makeDecoyRow, makeRow, makeSplitRows, tick } from './list-row.ts';
import type { ListPage } from './model.ts';
import { makeToolbar } from './toolbar.ts';

/** The list of conversations. */
export interface ListView {
  readonly element: HTMLElement;
  /** Fills the list with a page, counted from 1. */
  load(page: number): Promise<void>;
  /** Marks the rows of the conversation shown beside the list. */
  mark(threadHex: string): void;
  /** Throws out foreign nodes. */
  restore(): void;
}

/** Builds an empty list view. */
export function makeListView(): ListView {
  const toolbar = makeToolbar((ticked) => {
    for (const row of rows) if (row.querySelector('[role=checkbox]')) tick(row, ticked);
  });
  const pager = make('div.rp-pager');
  const table = make('tbody');
  const list = make(
    'div.ae4.UI.nH.oy8Mbf.rp-list',
    { gh: 'tl' },
    make('div.Cp', {}, make('table.F.cf.zt.rp-table', { role: 'grid' }, table)),
  );
  let rows: HTMLElement[] = [];
  let threads: string[] = [];
  return {
    element: make(
      boot.layout.split ? 'div.nH.bGI.rp-side-by-side' : 'div.nH.bGI',
      {},
      toolbar.element,
      pager,
      list,
    ),
    restore: () => {
      toolbar.restore();
      table.replaceChildren(...rows);
    },
    load: async (page) => {
      const data = await fetchList(page);
      const perRow = boot.layout.split ? makeSplitRows : (row: ListPage['rows'][number]) => [makeRow(row)];
      const made = data.rows.map(perRow);
      threads = data.rows.flatMap((row, index) => made[index]?.map(() => row.threadHex) ?? []);
      rows = made.flat();
      table.replaceChildren(...rows);
      table.prepend(makeDecoyRow('advertisement'));
      pager.replaceChildren(...pagerLinks(data, page));
    },
    mark: (threadHex) => {
      rows.forEach((row, index) => {
        row.classList.toggle('aps', threads[index] === threadHex);
        row.classList.toggle('rp-marked', threads[index] === threadHex);
      });
    },
  };
}

function pagerLinks({ first, rows, total }: ListPage, page: number): HTMLElement[] {
  return [
    make('span.Dj', {}, `${first + 1}–${first + rows.length} / ${total}`),
    ...(page > 1 ? [link(boot.labels.newer, page - 1)] : []),
    ...(first + rows.length < total ? [link(boot.labels.older, page + 1)] : []),
  ];
}

function link(label: string, to: number): HTMLElement {
  return make('a.rp-page-link', { href: `#inbox/p${to}` }, label);
}

/** A hidden list left over from earlier, with a selected row that must never be taken. */
export function makeStaleList(): HTMLElement {
  const bar = make('div', { gh: 'tm' }, make('div.G-atb', { gh: 'mtb' }));
  const table = make('table', {}, make('tbody', {}, makeDecoyRow('stale')));
  return make('div.nH', {}, make('div.nH.bGI', {}, bar, make('div.Cp', {}, table)));
}
