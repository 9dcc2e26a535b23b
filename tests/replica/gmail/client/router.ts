import { boot } from './boot.ts';
import { make } from './build.ts';
import { fetchThread } from './fetch-data.ts';
import { makeListView, makeStaleList } from './list-view.ts';
import type { Thread } from './model.ts';
import { ThreadPane } from './thread-pane.ts';
import { makeToolbar } from './toolbar.ts';
import { ViewStack } from './view-stack.ts';

/** A view with one conversation. */
interface ThreadView {
  readonly element: HTMLElement;
  readonly pane: ThreadPane;
  readonly restore: () => void;
}

/** Shows what the address's hash asks for, in the way Gmail does. */
export class Router {
  private readonly stack: ViewStack;
  private readonly list = makeListView();
  /** Two, used in turn: the hidden one keeps an older conversation with its ids, and is reused for the next. */
  private readonly threads: ThreadView[] = [];
  private readonly split = boot.layout.split ? new ThreadPane() : null;
  private shown: Thread | null = null;
  private listPage = 0;
  /** Counts navigations, so that a slow answer never shows over a later one. */
  private turn = 0;

  constructor(views: HTMLElement) {
    this.stack = new ViewStack(views);
    if (boot.layout.popout) return;
    this.stack.addHidden(this.list.element);
    this.stack.addHidden(makeStaleList());
    if (this.split) this.list.element.append(make('div.aia'), splitPane(this.split));
  }

  /** Goes where the address points. Called at the start and on every change of the hash. */
  async go(): Promise<void> {
    const { page, route } = boot.layout.popout
      ? { page: 1, route: boot.popoutRoute }
      : readHash(location.hash);
    const turn = ++this.turn;
    const listed = this.loadList(page);
    if (!route || this.split) await listed;
    if (!this.split) this.stack.hideAll();
    const thread = route ? await fetchThread(route) : null;
    if (turn !== this.turn) return;
    if (thread) this.showThread(thread);
    else this.showList();
  }

  private async loadList(page: number): Promise<void> {
    if (boot.layout.popout || page === this.listPage) return;
    this.listPage = page;
    await this.list.load(page);
  }

  /** Draws everything visible anew: foreign nodes go. */
  redraw(): void {
    this.list.restore();
    this.split?.redraw();
    for (const view of this.threads) {
      view.restore();
      view.pane.redraw();
    }
  }

  private showList(): void {
    document.title = `${boot.labels.inbox} - ${boot.owner} - Gmail`;
    this.stack.show(this.list.element);
  }

  private showThread(thread: Thread): void {
    document.title = `${thread.subject} - ${boot.owner} - Gmail`;
    const before = this.shown;
    this.shown = thread;
    if (this.split) {
      this.stack.show(this.list.element);
      this.list.mark(thread.threadHex);
      return this.split.show(thread, before);
    }
    const view = this.nextThreadView();
    view.pane.show(thread, before);
    this.stack.show(view.element);
  }

  private nextThreadView(): ThreadView {
    const view = this.threads.length < 2 ? makeThreadView() : this.threads.shift()!;
    this.threads.push(view);
    return view;
  }
}

function makeThreadView(): ThreadView {
  const pane = new ThreadPane();
  const toolbar = makeToolbar();
  const element = make('div.nH', {}, toolbar.element, make('div.nH.g.id', {}, pane.element));
  return { element, pane, restore: toolbar.restore };
}

/** The reading pane. An empty `.aia` stands beside it whenever the pane is switched on. */
function splitPane(pane: ThreadPane): HTMLElement {
  return make('div.Nu.S3.aZ6.rp-split', {}, make('div.ao9', {}, make('div.apa'), pane.element));
}

/** `#inbox`, `#inbox/p2`, `#inbox/FMfcg…`, `#label/name/FMfcg…`, `#search/words/FMfcg…`. */
function readHash(hash: string): { page: number; route: string } {
  const last = hash.replace(/^#/, '').split('/').slice(1).at(-1) ?? '';
  const page = /^p(\d+)$/.exec(last)?.[1];
  if (page !== undefined) return { page: Number(page), route: '' };
  return { page: 1, route: /^(?:FMfcgz\w{20,}|[0-9a-f]{16})$/.test(last) ? last : '' };
}
