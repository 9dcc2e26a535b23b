import { boot } from './boot.ts';
import { dress, make } from './build.ts';
import type { Person, Row } from './model.ts';

let rowNumber = 0;

/** One row of the list, in the shape of the saved rows of 2019 and 2022. */
export function makeRow(row: Row): HTMLElement {
  const classes = `zA ${row.unread ? 'zE' : 'yO'} rp-row${row.unread ? ' rp-unread' : ''}`;
  const element = make(
    'tr',
    { id: `:r${++rowNumber}`, role: 'row', tabindex: '-1', draggable: 'true' },
    make('td.oZ-x3.xY', {}, checkbox()),
    make('td.yX.xY.rp-senders', { role: 'gridcell' }, ...sendersOf(row)),
    make('td.xY.a4W.rp-what', { role: 'gridcell' }, subjectOf(row)),
    make('td.xW.xY.rp-when', { role: 'gridcell' }, dateOf(row)),
  );
  dress(element, classes);
  return openOnClick(element, row);
}

/** The same row in the vertical split: three table rows, only the first with an id. */
export function makeSplitRows(row: Row): HTMLElement[] {
  const unread = row.unread ? 'zE' : 'yO';
  const first = make(
    `tr.zA.${unread}.apv.rp-row`,
    { id: `:r${++rowNumber}` },
    make('td.apo-x3.xY', { rowspan: '3' }, checkbox('apo-jc')),
    make('td.yX.xY.rp-senders', {}, ...sendersOf(row)),
    make('td.xW.xY.rp-when', {}, dateOf(row)),
  );
  const second = make(
    `tr.zA.${unread}.apv.rp-row`,
    {},
    make('td.xY.apD', { colspan: '2', role: 'link' }, subjectSpan(row)),
  );
  const third = make(
    `tr.zA.${unread}.apv.apw.rp-row.rp-last`,
    {},
    make('td.xY.apA', { colspan: '2' }, make('div.y2.apz.rp-snippet', {}, row.snippet)),
  );
  return [first, second, third].map((element) => openOnClick(element, row));
}

function openOnClick(element: HTMLElement, row: Row): HTMLElement {
  element.addEventListener('click', () => {
    location.hash = `#inbox/${row.route}`;
  });
  return element;
}

function checkbox(kind = 'oZ-jc'): HTMLElement {
  const box = make(`div.${kind}.T-Jo.J-J5-Ji.rp-box`, {
    role: 'checkbox',
    'aria-checked': 'false',
    tabindex: '-1',
  });
  box.addEventListener('click', (event) => {
    event.stopPropagation();
    const row = box.closest('tr');
    if (row) tick(row, box.getAttribute('aria-checked') !== 'true');
  });
  return box;
}

/** Ticks a row or takes its tick away. */
export function tick(row: Element, ticked: boolean): void {
  row.querySelector('[role=checkbox]')?.setAttribute('aria-checked', String(ticked));
  row.classList.toggle('x7', ticked);
}

function sendersOf(row: Row): (Node | string)[] {
  const names = row.senders.flatMap((person, index) => [
    ...(index > 0 ? [', '] : []),
    sender(person, row.unread),
  ]);
  const count = row.count > 1 ? [make('span.bx0.rp-soft.rp-count', {}, String(row.count))] : [];
  return [make('span.bA4', {}, ...names), ...count];
}

function sender(person: Person, unread: boolean): HTMLElement {
  const attributes = {
    email: person.email,
    name: person.name,
    'data-hovercard-id': person.email,
    translate: 'no',
  };
  return make(`span.${unread ? 'zF' : 'yP'}`, attributes, person.name);
}

function subjectOf(row: Row): HTMLElement {
  const snippet = make('span.y2.rp-snippet', {}, make('span.Zt', {}, '\u00A0-\u00A0'), row.snippet);
  return make(
    'div.xS',
    { role: 'link' },
    make('div.xT.rp-line', {}, make('div.y6', {}, subjectSpan(row)), snippet),
  );
}

function subjectSpan(row: Row): HTMLElement {
  const inner = make(
    row.unread ? 'span.bqe' : 'span',
    {
      'data-thread-id': `#${row.threadPerm}`,
      'data-legacy-thread-id': row.threadHex,
      'data-legacy-last-message-id': row.lastHex,
      'data-legacy-last-non-draft-message-id': row.lastSentHex,
    },
    row.subject,
  );
  return make('span.bog', {}, inner);
}

function dateOf(row: Row): HTMLElement {
  return make('span', { title: row.dateTitle, 'aria-label': row.dateTitle }, make('span', {}, row.date));
}

/** An advertisement row and an old hidden row: both look like mail and are none. */
export function makeDecoyRow(kind: 'advertisement' | 'stale'): HTMLElement {
  if (kind === 'advertisement') {
    // As many cells as a row below it, because the first row of a table gives the columns their widths.
    const cells = ['td.xY', 'td.xY.rp-senders', 'td.xY.rp-when'].map((cell) => make(cell));
    if (!boot.layout.split) cells.splice(2, 0, make('td.xY'));
    cells[1]?.append(make('span.bvA', {}, boot.labels.sponsored));
    return make('tr.zA.zE.am0.rp-row', { role: 'row' }, ...cells);
  }
  const subject = make(
    'span',
    { 'data-thread-id': '#thread-f:1', 'data-legacy-thread-id': '0000000000000001' },
    'An old hidden row',
  );
  const box = make('div.oZ-jc.T-Jo.J-J5-Ji', { role: 'checkbox', 'aria-checked': 'true' });
  return make(
    'tr.zA.yO.x7',
    {},
    make('td.oZ-x3.xY', {}, box),
    make('td.xY.a4W', {}, make('span.bog', {}, subject)),
  );
}
