import { boot } from './boot.ts';
import { fetchOpened } from './fetch-data.ts';
import { buildFrame } from './frame.ts';
import { MessageList } from './list.ts';
import type { Row } from './model.ts';
import { OwaPane } from './owa-pane.ts';
import { Pane } from './pane.ts';

/** Shows what the address's path asks for, in the way Outlook does: no reload. */
export class Router {
  private readonly list = new MessageList((row) => this.openRow(row));
  private readonly pane = boot.layout.build === 'owa-2016' ? new OwaPane() : new Pane();
  /** Counts navigations, so that a slow answer never shows over a later one. */
  private turn = 0;

  constructor() {
    buildFrame({ list: this.list.element, pane: this.pane.element });
    if (boot.layout.view !== 'deeplink') void this.list.load();
  }

  /** Goes where the address points. Called at the start and on every move in the history. */
  async go(): Promise<void> {
    const id = readAddress(new URL(location.href));
    const turn = ++this.turn;
    const opened = id ? await fetchOpened(id) : null;
    if (turn !== this.turn || !opened) return;
    this.list.select(opened.convid);
    this.pane.show(opened);
    document.title = `${boot.labels.inbox} - ${boot.ownerName} - Outlook`;
  }

  /** Draws the pane anew: foreign nodes go. */
  redraw(): void {
    this.pane.redraw();
  }

  private openRow({ convid, itemId }: Row): void {
    const id = boot.layout.view === 'conversation' ? convid : itemId;
    const query = `?layout=${boot.layout.name}`;
    const isOwa = boot.layout.build === 'owa-2016';
    const path = isOwa
      ? `${boot.base}${query}&ItemID=${encodeURIComponent(id)}`
      : `${boot.base}inbox/id/${encodeURIComponent(id)}${query}`;
    history.pushState(null, '', path);
    void this.go();
  }
}

/** `/mail/[N/]<folder>/id/<id>`, `/mail/[N/]deeplink/read/<id>?ItemID=…`, `/owa/?ItemID=…`. */
function readAddress({ pathname, searchParams }: URL): string {
  const item = searchParams.get('ItemID');
  if (item !== null) return item;
  const segment = /\/(?:id|read)\/([^/]+)$/.exec(pathname)?.[1] ?? '';
  return decodeURIComponent(segment);
}
