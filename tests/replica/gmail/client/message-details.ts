import { boot } from './boot.ts';
import { make } from './build.ts';
import type { Message, Person } from './model.ts';
import { hovercard } from './people-line.ts';

/** The table behind "show details": hidden by the class `SK`; kinds of rows can only be told by their localised label. */
export function makeDetails(message: Message): HTMLElement {
  const { labels } = boot;
  const from = make(
    'span.qu',
    {},
    make('span.gD', hovercard(message.from), message.from.name),
    ' ',
    make('span.go', {}, `<${message.from.email}>`),
  );
  const rows = [
    detail(labels.from, [from], true),
    detail(labels.to, people(message.to)),
    ...(message.cc.length > 0 ? [detail(labels.cc, people(message.cc))] : []),
    detail(labels.date, [message.date]),
    detail(labels.subject, [message.subject]),
  ];
  const element = make(
    'div.ajA.SK.rp-details',
    {},
    make('div.ajB.gt', {}, make('table.ajC', {}, make('tbody', {}, ...rows))),
  );
  element.style.display = 'none';
  return element;
}

function people(list: readonly Person[]): Node[] {
  return list.flatMap(({ email, name }, index) => [
    ...(index > 0 ? [document.createTextNode(', ')] : []),
    make('span', { email, name }, `${name} <${email}>`),
  ]);
}

function detail(label: string, value: (Node | string)[], first = false): HTMLElement {
  return make(first ? 'tr.UszGxc.ajv' : 'tr.ajv', {}, cell('gG', label), cell('gL', ...value));
}

function cell(kind: string, ...inside: (Node | string)[]): HTMLElement {
  return make(`td.${kind}`, {}, make('span.gI', {}, ...inside));
}
