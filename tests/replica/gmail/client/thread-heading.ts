import { boot } from './boot.ts';
import { make, paint } from './build.ts';
import type { Thread } from './model.ts';

/** `h2.hP` shows the previous conversation's subject and id this long after navigation; seen live as about 600 ms. */
const STALE_MS = 300;

/** Subject and the buttons beside it. */
export interface ThreadHeading {
  readonly element: HTMLElement;
  /** Shows a conversation, after first showing the one before. */
  show(thread: Thread, before: Thread | null): void;
  /** Throws out foreign nodes. */
  redraw(): void;
}

/** Builds the heading of a conversation. */
export function makeHeading(onExpandAll: () => void): ThreadHeading {
  const subject = make('h2.hP.rp-subject', { jsname: 'r4nke', tabindex: '-1' });
  const label = make('span.J-J5-Ji', {}, make('div.hN.rp-label', { name: '^i' }, boot.labels.inbox));
  const ha = make('div.ha.rp-ha', {}, subject, label);
  let shown: Thread | null = null;
  const holder = make('div.hj', {}, ...subjectButtons(onExpandAll, () => shown));
  const tools = make('div.bHJ', {}, holder);
  tools.addEventListener('click', (event) => event.stopPropagation());
  const wrapper = make('div.V8djrc.byY.rp-heading', {}, ha, tools);
  const paintThread = (thread: Thread) => {
    subject.textContent = thread.subject;
    // Since November 2025 the attribute is there and holds the word "undefined".
    const perm = boot.layout.toolbar === 'material' ? 'undefined' : thread.threadPerm;
    paint(subject, { 'data-thread-perm-id': perm, 'data-legacy-thread-id': thread.threadHex });
  };
  return {
    element: make('div.nH', {}, wrapper),
    show: (thread, before) => {
      shown = thread;
      if (before) paintThread(before);
      window.setTimeout(() => shown === thread && paintThread(thread), before ? STALE_MS : 0);
    },
    redraw: () => {
      wrapper.replaceChildren(ha, tools);
      tools.replaceChildren(holder);
    },
  };
}

function subjectButtons(onExpandAll: () => void, thread: () => Thread | null): HTMLElement[] {
  const { labels } = boot;
  const expandAll = make('button.rp-icon', { jsname: 'tRarif', 'aria-label': labels.expandAll }, '⇕');
  expandAll.addEventListener('click', onExpandAll);
  const newWindow = make('button.rp-icon', { 'aria-label': labels.newWindow }, '⧉');
  newWindow.addEventListener('click', () => {
    const th = encodeURIComponent(`#${thread()?.threadPerm ?? ''}`);
    window.open(
      `${boot.base}?ui=2&view=btop&search=inbox&th=${th}&cvid=1&layout=${boot.layout.name}`,
      '_blank',
      'popup',
    );
  });
  const printAll = make('button.rp-icon', { 'aria-label': labels.printAll }, '⎙');
  return [
    make('span.pYTkkf-JX-ank-Rtc0Jf', {}, expandAll),
    make('span', {}, printAll),
    make('span', {}, newWindow),
  ];
}
