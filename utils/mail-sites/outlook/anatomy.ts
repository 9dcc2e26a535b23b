import { findAll, type Anchor, type Found } from '../shared/must-find.ts';
import { isVisible } from '../shared/visible.ts';
import { ANCHORS, BODY, BODY_BELOW, BOUNDARY, EDITOR, FOREIGN, PART_ID } from './selectors.ts';

/** True for Outlook's own elements: not in, nor themselves, what somebody else writes. */
export function isOutlooks(element: Element): boolean {
  return !element.closest(FOREIGN);
}

/** First element of Outlook's own at or below the roots, by the best rung that fits. */
export function findOwn(roots: readonly Element[], anchor: Anchor): Found | null {
  for (const { css } of anchor.rungs) {
    const element = roots
      .flatMap((root) => [...(root.matches(css) ? [root] : []), ...root.querySelectorAll(css)])
      .find(isOutlooks);
    if (element) return { element, rung: css };
  }
  return null;
}

/** Every element of Outlook's own at or below the roots, by the best rung that fits at all. */
export function findAllOwn(roots: readonly Element[], anchor: Anchor): readonly Element[] {
  for (const rung of anchor.rungs) {
    const found = findAll(roots, { ...anchor, rungs: [rung] }).filter(isOutlooks);
    if (found.length > 0) return found;
  }
  return [];
}

/** Visible ones only: views that are hidden stay in the document. */
export function findShown(page: Document, anchor: Anchor): readonly Element[] {
  for (const { css } of anchor.rungs) {
    const found = [...page.querySelectorAll(css)].filter((each) => isOutlooks(each) && isVisible(each));
    if (found.length > 0) return found;
  }
  return [];
}

/**
 * The frames of what senders wrote, in page order. A frame is the outermost element that looks like a body: whatever
 * looks like one inside it is the sender's forgery, or Outlook's own second wrapper of the same text. Walks by hand, so
 * that no body is ever walked: letters of 20,000 elements are met, and asking the style engine about all of them cost
 * 6 ms at every change of the page (Chromium 156, November 2026).
 */
export function findFrames(root: ParentNode): readonly Element[] {
  const frames: Element[] = [];
  for (let at = root.firstElementChild; at;) {
    const isForeign = at.matches(FOREIGN);
    if (isForeign && isFrame(at)) frames.push(at);
    at = (isForeign ? null : at.firstElementChild) ?? nextAfter(at, root);
  }
  return frames;
}

/** The next element below the root, in page order, after all that is in this one. */
function nextAfter(element: Element, root: ParentNode): Element | null {
  for (let at: Element | null = element; at && at !== root; at = at.parentElement)
    if (at.nextElementSibling) return at.nextElementSibling;
  return null;
}

const isFrame = (element: Element): boolean =>
  element.matches(BODY) &&
  !element.parentElement?.closest(FOREIGN) &&
  !isEditor(element) &&
  isVisible(element);

/**
 * An editor, or a wrapper that holds an editor and nothing else: a reply that is being written carries a body's label.
 * Looks down single children only: bodies may hold thousands of elements, and this is asked at every change.
 */
function isEditor(frame: Element): boolean {
  for (let at: Element | null = frame; at; at = at.childElementCount === 1 ? at.firstElementChild : null)
    if (at.matches(EDITOR)) return true;
  return false;
}

/** The frame of a message's own text: the first. A second holds the quoted chain, once "message history" is unfolded. */
export function frameOf(message: Element): Element | null {
  // The first that looks like one is a frame: what is forged inside a frame comes after it.
  const first = message.querySelector(BODY_BELOW);
  return first && isFrame(first) ? first : (findFrames(message)[0] ?? null);
}

/** Outlook's own parts of a message, before and after its body: the body itself is never searched, it may be huge. */
export interface Parts {
  readonly frame: Element | null;
  readonly header: readonly Element[];
  readonly footer: readonly Element[];
}

/** Splits a message around its body. A second body may lie in the footer: search with the functions above. */
export function partsOf(message: Element): Parts {
  const header: Element[] = [];
  const footer: Element[] = [];
  const frame = frameOf(message);
  if (!frame) return { frame, header: [message], footer };
  for (let at = frame; at !== message && at.parentElement; at = at.parentElement) {
    const siblings = [...at.parentElement.children];
    const place = siblings.indexOf(at);
    header.unshift(...siblings.slice(0, place));
    footer.push(...siblings.slice(place + 1));
  }
  return { frame, header, footer };
}

/** Names of the messages whose parts lie in these elements: one for a message, several for a conversation. */
export function partNames(roots: readonly Element[]): ReadonlySet<string> {
  const parts = findAllOwn(roots, ANCHORS.part);
  return new Set(parts.map(({ id }) => PART_ID.exec(id)?.[1] ?? '').filter((name) => name !== ''));
}

const isWrapper = (element: Element): boolean =>
  ANCHORS.message.rungs.some(({ css }) => element.matches(css));

/**
 * The message that a frame belongs to: the nearest element around it that also holds the sender, and parts of one
 * message only. Null rather than a guess where the next element up would be the whole conversation.
 */
export function messageOf(frame: Element): Element | null {
  const beside: Element[] = [];
  let named: Element | null = null;
  let child = frame;
  for (let at = frame.parentElement; at && !at.matches(BOUNDARY); at = at.parentElement) {
    beside.push(...siblingsOf(child));
    const names = partNames(beside);
    if (names.size > 1) return named;
    if (isWrapper(at) || findOwn(beside, ANCHORS.from)) return at;
    if (names.size === 1) named ??= at;
    child = at;
  }
  return named ?? aloneIn(frame.closest(BOUNDARY));
}

const siblingsOf = (element: Element): readonly Element[] =>
  [...(element.parentElement?.children ?? [])].filter((each) => each !== element);

/** A pane that shows one message only is that message, however odd its inside. */
function aloneIn(pane: Element | null): Element | null {
  if (!pane || pane.localName === 'body') return null;
  const { header, footer } = partsOf(pane);
  const around = [...header, ...footer];
  const isAlone = partNames(around).size <= 1 && findFrames(pane).length === 1;
  return isAlone && !findOwn(around, ANCHORS.closedMessage) ? pane : null;
}
