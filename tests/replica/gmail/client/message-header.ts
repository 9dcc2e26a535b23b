import { boot } from './boot.ts';
import { make } from './build.ts';
import { messageButtons } from './message-buttons.ts';
import type { Message } from './model.ts';
import { recipientsLine, senderHeading } from './people-line.ts';

/** The header of an expanded message. */
export interface MessageHeader {
  readonly element: HTMLElement;
  /** Shows another message in the same elements: Gmail reuses them between conversations, `td.acX` and all it holds included. */
  update(message: Message): void;
}

/** Builds the header; `onToggle` is called when its free space is clicked. */
export function makeHeader(message: Message, onToggle: () => void): MessageHeader {
  const from = make('td.c2');
  const when = make('div.gK');
  const to = make('div.iw.ajw.rp-to');
  const fill = (shown: Message) => {
    from.replaceChildren(senderHeading(shown.from), make('h3.iw.rapwed'));
    when.replaceChildren(make('span'), dateSpan(shown), star());
    to.replaceChildren(recipientsLine(shown));
  };
  fill(message);
  const buttons = make('td.gH.acX.bAm.rp-buttons', { rowspan: '2' }, ...messageButtons());
  buttons.addEventListener('click', (event) => event.stopPropagation());
  const first = make(
    'tr.acZ',
    {},
    make('td.gF.gK.rp-wide', {}, make('table.cf.ix', {}, make('tbody', {}, make('tr', {}, from)))),
    make('td.gH.bAk.rp-date', {}, when),
    make('td.gH'),
    buttons,
  );
  const table = make(
    'table.cf.gJ.rp-head',
    { role: 'presentation' },
    make('tbody', {}, first, secondRow(to)),
  );
  const element = make('div.gE.iv.gt', {}, table);
  element.addEventListener('click', (event) => {
    if (!(event.target as Element).closest('a, button, [role=button], [role=checkbox]')) onToggle();
  });
  return { element, update: fill };
}

function secondRow(to: HTMLElement): HTMLElement {
  const details = make(
    'div.ajy.rp-details-button',
    {
      role: 'button',
      tabindex: '0',
      'aria-haspopup': 'true',
      'aria-label': boot.labels.showDetails,
      'data-tooltip': boot.labels.showDetails,
    },
    make('img.ajz', { alt: '' }),
    '▾',
  );
  const cell = make(
    'td',
    { colspan: '3' },
    make('table.cf.adz', {}, make('tbody', {}, make('tr', {}, make('td.ady.rp-second', {}, to, details)))),
  );
  return make('tr.acZ.xD', {}, cell);
}

/** The date as Gmail shows it: localised, no seconds, no offset. */
export function dateSpan(message: Message): HTMLElement {
  return make(
    'span.g3',
    { title: message.dateTitle, alt: message.dateTitle, role: 'gridcell', tabindex: '-1' },
    message.date,
  );
}

function star(): HTMLElement {
  return make(
    'div.zd.bi4.rp-star',
    { role: 'checkbox', 'aria-label': boot.labels.notStarred, 'aria-checked': 'false', tabindex: '0' },
    '☆',
  );
}
