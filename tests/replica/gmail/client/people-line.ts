import { boot } from './boot.ts';
import { make } from './build.ts';
import type { Message, Person } from './model.ts';

/** The sender: `span.gD` with the address beside it. */
export function senderHeading(from: Person): HTMLElement {
  const shown = make('span.gD.rp-sender', hovercard(from), make('span', {}, from.name));
  const address = make(
    'span.go.rp-soft',
    {},
    make('span', { 'aria-hidden': 'true' }, '<'),
    from.email,
    make('span', { 'aria-hidden': 'true' }, '>'),
  );
  return make(
    'h3.iw.gFxsud.rp-from',
    {},
    make('span.qu', { role: 'gridcell', translate: 'no', tabindex: '-1' }, shown, ' ', address),
  );
}

/** "to me, Jo": `span.g2` for each. */
export function recipientsLine({ to, cc }: Message): HTMLElement {
  const people = [...to, ...cc].flatMap((person) => [', ', recipient(person)]).slice(1);
  return make('span.hb', { translate: 'no' }, `${boot.labels.to} `, ...people);
}

function recipient(person: Person): HTMLElement {
  return make('span.g2', hovercard(person), person.name);
}

/** The attributes Gmail hangs a person's card on. */
export function hovercard({ email, name }: Person): Record<string, string> {
  return { email, name, 'data-hovercard-id': email };
}
