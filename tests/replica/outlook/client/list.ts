import { boot } from './boot.ts';
import { make } from './build.ts';
import { rowDate } from './dates.ts';
import { fetchRows } from './fetch-data.ts';
import type { Row } from './model.ts';

/** Height of a row in px: the list is virtual and counts on it. */
const ROW = 76;
/** Rows drawn beyond what can be seen. */
const SPARE = 3;

/** The list of conversations. Only the rows near the visible ones exist. */
export class MessageList {
  readonly element: HTMLElement;
  private readonly box: HTMLElement;
  private readonly inner = make('div.rp-inner');
  private readonly onOpen: (row: Row) => void;
  private rows: readonly Row[] = [];
  private selected = '';

  constructor(onOpen: (row: Row) => void) {
    this.onOpen = onOpen;
    this.box = make('div.customScrollBar.rp-rows', {
      role: 'listbox',
      'aria-label': boot.labels.messageList,
      tabindex: '0',
    });
    this.box.append(make('button.rp-group', { type: 'button' }, boot.labels.recently), this.inner);
    this.box.addEventListener('scroll', () => this.draw());
    const list = make('div.rp-maillist', { id: 'MailList', 'data-app-section': 'MessageList' }, this.box);
    this.element = make(
      'div.rp-listpane',
      { role: 'complementary', 'aria-label': boot.labels.messageList },
      list,
    );
  }

  /** Asks for the rows and draws them. */
  async load(): Promise<void> {
    this.rows = await fetchRows();
    this.inner.style.height = `${this.rows.length * ROW}px`;
    this.draw();
  }

  /** Marks the row of the open conversation, if it is drawn. */
  select(convid: string): void {
    this.selected = convid;
    this.draw();
  }

  private draw(): void {
    const first = Math.max(0, Math.floor(this.box.scrollTop / ROW) - SPARE);
    const last = Math.ceil((this.box.scrollTop + (this.box.clientHeight || 700)) / ROW) + SPARE;
    const drawn = this.rows.slice(first, last).map((row, index) => this.rowElement(row, first + index));
    this.inner.replaceChildren(...drawn);
    const active = this.rows.find(({ convid }) => convid === this.selected);
    if (active) this.box.setAttribute('aria-activedescendant', active.key);
  }

  private rowElement(row: Row, index: number): HTMLElement {
    const { labels } = boot;
    const isSelected = row.convid === this.selected;
    const flags = row.unread ? `${labels.unread} ` : '';
    const date = rowDate(row.sentAt);
    const element = make(
      'div.rp-row',
      {
        role: 'option',
        id: row.key,
        'data-convid': row.convid,
        'data-focusable-row': 'true',
        tabindex: '-1',
        'aria-selected': String(isSelected),
        'aria-setsize': String(this.rows.length),
        // Not to be relied upon on the real page either.
        'aria-posinset': String((index % 14) + 1),
        'aria-label': `${flags}${row.senders} ${row.subject} ${date} ${row.preview}`,
      },
      make('div.rp-check', {
        role: 'checkbox',
        'aria-label': labels.selectMessage,
        'aria-checked': 'false',
        tabindex: '-1',
      }),
      make('div.rp-row-who', {}, row.senders || ' '),
      make('div.rp-row-what', {}, row.subject || labels.noSubject),
      make('div.rp-row-when.rp-soft', {}, date),
    );
    element.style.top = `${index * ROW}px`;
    element.addEventListener('click', () => this.onOpen(row));
    return element;
  }
}
