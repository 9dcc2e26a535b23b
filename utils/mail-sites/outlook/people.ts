import type { Correspondent } from '../../domain/index.ts';
import { readNumbers } from '../shared/digits.ts';
import { findAllOwn, findOwn, type Parts } from './anatomy.ts';
import { findPart, lineOf } from './header.ts';
import { ANCHORS } from './selectors.ts';

const ADDRESS = /[^\s<>()[\]",;:]+@[^\s<>()[\]",;:]+/;
/** `Ada Sender<ada@example.com>`, several in a row. What stands before the bracket is the name. */
const NAMED = /([^<>]*)<\s*([^<>\s]+@[^<>\s]+)\s*>/g;
/** `From: `, `Von: `, `De : `, `发件人：`: a label in any language is short and ends with a colon. */
const LABEL = /^[^:：<>@]{1,24}[:：]\s*/;

/** Whom the page names as the sender. Mail sent on behalf of somebody names two, in one text. */
export function readSender(parts: Parts): readonly Correspondent[] {
  const from = findPart(parts, ANCHORS.from);
  if (!from) return [];
  const text = lineOf(from) || (from.getAttribute('aria-label') ?? '').replace(LABEL, '');
  const people = parsePeople(text.replace(/[;,]\s*$/, ''));
  if (people.some(({ address }) => address !== '')) return people;
  return people.map((person) => ({ ...person, address: addressBehind(from) }));
}

/** People in a text of Outlook's: names with or without an address. */
export function parsePeople(text: string): readonly Correspondent[] {
  const named = [...text.matchAll(NAMED)].map(([, name = '', address = '']) => person(name, address));
  if (named.length > 0) return named;
  const plain = text.trim();
  const [address = ''] = ADDRESS.exec(plain) ?? [];
  if (plain === '') return [];
  return [address === plain ? person('', address) : person(plain, '')];
}

const person = (name: string, address: string): Correspondent => ({
  name: name.replace(/^[\s;,]+|[\s;,]+$/g, ''),
  address: address.toLowerCase(),
});

/** The one address that Outlook's own attributes on a person's name tell; none when they tell several. */
function addressBehind(element: Element): string {
  const places = [element, ...element.querySelectorAll('[title], [aria-label]')];
  const found = places.flatMap((place) =>
    ['title', 'aria-label'].flatMap((name) => ADDRESS.exec(place.getAttribute(name) ?? '')?.[0] ?? []),
  );
  const addresses = new Set(found.map((each) => each.toLowerCase()));
  const [address = ''] = addresses;
  return addresses.size === 1 ? address : '';
}

/** A line of recipients as the page shows it. */
export interface ShownRecipients {
  readonly people: readonly Correspondent[];
  /** How many more are folded behind a button; -1 when the button does not say. */
  readonly folded: number;
}

type RecipientAnchor = typeof ANCHORS.to | typeof ANCHORS.cc | typeof ANCHORS.bcc;

/** The recipients in one line of the header; null where the page has no such line. */
export function readRecipients(parts: Parts, anchor: RecipientAnchor): ShownRecipients | null {
  const line = findPart(parts, anchor);
  return line && readLine(line);
}

/** Lines of recipients that do not say which they are, in page order. */
export function readUnnamedLines({ header }: Parts): readonly ShownRecipients[] {
  return findAllOwn(header, ANCHORS.recipientLine).map(readLine);
}

/** Names mostly, rarely with an address. */
function readLine(line: Element): ShownRecipients {
  const more = findOwn([line], ANCHORS.moreRecipients)?.element ?? null;
  const people = namesIn(line, more).flatMap(({ text, holder }) => {
    const read = parsePeople(text);
    return read.map((each) => (each.address === '' ? { ...each, address: addressBehind(holder) } : each));
  });
  return { people: people.length > 0 ? people : labelled(line), folded: more ? countFolded(more) : 0 };
}

const countFolded = (more: Element): number => readNumbers(lineOf(more))[0] ?? -1;

interface Name {
  readonly text: string;
  readonly holder: Element;
}

/** Texts of the line one by one: each name is an element of its own. Label, separators and the folding button are none. */
function namesIn(line: Element, more: Element | null): readonly Name[] {
  const names: Name[] = [];
  const walk = (node: Node, holder: Element): void => {
    if (node === more) return;
    if (node.nodeType === 3) add(node.nodeValue ?? '', holder);
    for (const child of node.childNodes) walk(child, node.nodeType === 1 ? (node as Element) : holder);
  };
  const add = (raw: string, holder: Element): void => {
    const text = raw.replace(/\s+/g, ' ').trim();
    const last = names.at(-1);
    if (text.replace(/[;,&；，、]/g, '').trim() === '' || (names.length === 0 && /[:：]$/.test(text))) return;
    if (last && /^<[^<>]+>;?$/.test(text)) names.splice(-1, 1, { ...last, text: `${last.text} ${text}` });
    else names.push({ text, holder });
  };
  walk(line, line);
  return names;
}

/** The line's own label holds all names, `To: Bo Reader; Cy Other`, should their elements be empty. */
function labelled(line: Element): readonly Correspondent[] {
  const places = findAllOwn([line], { name: '', rungs: [{ css: '[aria-label]', seen: '', source: '' }] });
  const label =
    places.map((each) => each.getAttribute('aria-label') ?? '').find((each) => LABEL.test(each)) ?? '';
  return label
    .replace(LABEL, '')
    .split(/[;；]/)
    .flatMap((each) => parsePeople(each));
}
