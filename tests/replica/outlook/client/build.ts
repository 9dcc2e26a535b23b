/** Attributes by name; undefined ones are left out. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/**
 * Makes an element: `make('div.rp-row', { role: 'option' }, child, 'text')`. Classes beginning with `rp-` are the replica's
 * own, for its style sheet and for tests; mails cannot forge them, because theirs get the prefix `x_`.
 */
export function make(
  spec: string,
  attributes: Attributes = {},
  ...children: (Node | string | null)[]
): HTMLElement {
  const [tag = 'div', ...classes] = spec.split('.');
  const element = document.createElement(tag);
  if (classes.length > 0) element.className = classes.join(' ');
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** A button with a name and an icon, as the toolbars hold them. */
export function iconButton(
  label: string,
  icon: string,
  sign: string,
  attributes: Attributes = {},
): HTMLElement {
  return make(
    'button.rp-icon',
    { type: 'button', 'aria-label': label, title: label, ...attributes },
    make('i.rp-sign', { 'data-icon-name': icon, 'aria-hidden': 'true' }, sign),
  );
}

/** Removes what is not the page's own from an element; its own children stay as they are, with their scroll and focus. */
export function keepOnly(holder: Element, own: readonly Node[]): void {
  const foreign = [...holder.childNodes].filter((node) => !own.includes(node));
  for (const node of foreign) node.remove();
}
