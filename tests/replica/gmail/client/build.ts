import { boot } from './boot.ts';

/** Attributes by name; undefined ones are left out. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** Classes whose loss leaves no place for a button: the layout `unknown`. */
const ANCHORS = new Set(
  'acX bAm ii gt a3s aiL bHJ hj V8djrc byY G-atb aqK gE iv adn ads gs hP ha'.split(' '),
);
const KNOWN_ROLES = new Set([
  'main',
  'list',
  'listitem',
  'banner',
  'grid',
  'row',
  'gridcell',
  'link',
  'checkbox',
]);
const KNOWN_ATTRIBUTES = /^(?:data-.*|gh|email|name|jslog|jsname|download_url|draggable|alt|jid|aria-.*)$/;

/**
 * Makes an element: `make('td.gH.acX', { rowspan: '2' }, child, 'text')`. Classes beginning with `rp-` are the replica's
 * own, for its style sheet; all others are Gmail's and go through the layout's disguise, as do attributes.
 */
export function make(
  spec: string,
  attributes: Attributes = {},
  ...children: (Node | string | null)[]
): HTMLElement {
  const [tag = 'div', ...classes] = spec.split('.');
  const element = document.createElement(tag);
  dress(element, classes.join(' '));
  paint(element, attributes);
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** Sets the classes of an element, disguised as the layout wants. */
export function dress(element: Element, classes: string): void {
  const kept = classes.split(' ').filter((name) => name !== '' && isKeptClass(name));
  if (kept.length > 0) element.className = kept.join(' ');
  else element.removeAttribute('class');
}

/** Sets or (undefined) removes attributes, leaving out those the layout hides. */
export function paint(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined) element.removeAttribute(name);
    else if (isKeptAttribute(name, value)) element.setAttribute(name, value);
  }
}

function isKeptClass(name: string): boolean {
  if (name.startsWith('rp-')) return true;
  const { disguise } = boot.layout;
  return disguise === 'none' || (disguise === 'no-anchors' && !ANCHORS.has(name));
}

function isKeptAttribute(name: string, value: string): boolean {
  const { disguise } = boot.layout;
  if (disguise === 'none') return true;
  if (disguise === 'no-anchors') return name !== 'gh';
  return name === 'role' ? !KNOWN_ROLES.has(value) : !KNOWN_ATTRIBUTES.test(name);
}
