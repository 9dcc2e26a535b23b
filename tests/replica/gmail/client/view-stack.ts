import { paint } from './build.ts';

/** Attributes of a view that has just been built come a little late, as on the real page. */
export const LATE_MS = 50;

/** The views below `div.aeF > div.nH`: hidden stale ones stay first in the document, the visible one is last. */
export class ViewStack {
  private readonly parent: HTMLElement;

  constructor(parent: HTMLElement) {
    this.parent = parent;
  }

  /** Adds a view, hidden, before all others. */
  addHidden(view: HTMLElement): void {
    view.style.display = 'none';
    this.parent.prepend(view);
  }

  /** Hides every view: while one is loading there is no `role=main`. */
  hideAll(): void {
    for (const view of this.parent.children) {
      (view as HTMLElement).style.display = 'none';
      view.removeAttribute('role');
    }
  }

  /** Shows one view, last in the document, as `role=main`. */
  show(view: HTMLElement): void {
    this.hideAll();
    if (this.parent.lastElementChild !== view) this.parent.append(view);
    view.style.display = '';
    paint(view, { role: 'main' });
  }
}
