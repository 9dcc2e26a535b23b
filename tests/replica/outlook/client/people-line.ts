import { boot } from './boot.ts';
import { make } from './build.ts';
import type { Message, Person } from './model.ts';

/** Names that stand in a line before the rest folds. */
const SHOWN = 5;

/** `Name<address>`; people of one's own organisation, and the owner, by name alone. */
export function senderText({ name, email, isInternal }: Person): string {
  if (isInternal || !email.includes('@') || email.toLowerCase() === boot.owner || name === email) return name;
  return `${name}<${email}>`;
}

/** The sender, under the id `MSG_<s>_FROM`. */
export function senderLine({ from, suffix }: Message): HTMLElement {
  return make(
    'span.rp-from',
    { role: 'heading', 'aria-level': '3', id: `MSG_${suffix}_FROM` },
    make('span', { 'aria-label': `${boot.labels.from} ${from.name}` }, make('span', {}, senderText(from))),
  );
}

/** A line of recipients: names only, the rest folded behind a button. Null when there are none. */
export function recipientLine(message: Message, field: 'to' | 'cc' | 'bcc'): HTMLElement | null {
  const people = message[field];
  if (people.length === 0) return null;
  const label = boot.labels[field];
  const names = people.map(({ name }) => name);
  const chips = names.map((name) => make('span.rp-chip', {}, name));
  const line = make(
    'div',
    { 'aria-label': `${label} ${names.slice(0, SHOWN).join('; ')}` },
    make('span.rp-label', {}, label),
    ...chips.slice(0, SHOWN),
  );
  if (chips.length > SHOWN) line.append(foldedRest(line, chips.slice(SHOWN), message.suffix + field));
  return make(
    'div.rp-people',
    {
      'data-testid': 'RecipientWell',
      role: 'heading',
      'aria-level': '3',
      id: `MSG_${message.suffix}_${field.toUpperCase()}`,
    },
    line,
  );
}

function foldedRest(line: HTMLElement, rest: readonly HTMLElement[], key: string): HTMLElement {
  const label = boot.labels.others.replace('{n}', String(rest.length));
  const button = make('button.rp-others', { type: 'button', id: `plusOthers_${key}` }, label);
  button.addEventListener('click', (event) => {
    event.stopPropagation();
    button.remove();
    line.append(...rest);
  });
  return button;
}
