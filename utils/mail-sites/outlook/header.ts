import type { Anchor } from '../shared/must-find.ts';
import { findAllOwn, findOwn, partNames, type Parts } from './anatomy.ts';
import { ANCHORS, PART_ID } from './selectors.ts';

/** Text of an element as one line. */
export const lineOf = (element: Element): string => element.textContent.replace(/\s+/g, ' ').trim();

/** A part of a message's header; parts that carry the message's name count below the body too. */
export function findPart({ header, footer }: Parts, anchor: Anchor): Element | null {
  const below = anchor.rungs.filter(({ css }) => css.startsWith('[id^="MSG_"]'));
  return (findOwn(header, anchor) ?? findOwn(footer, { ...anchor, rungs: below }))?.element ?? null;
}

/** The page's own words for the sender. */
export function senderTextOf(parts: Parts): string {
  const from = findPart(parts, ANCHORS.from);
  return from ? lineOf(from) || (from.getAttribute('aria-label') ?? '') : '';
}

/** The page's own words for the date; some builds put a fuller text into the title. */
export function dateTextOf(parts: Parts): string {
  const date = findPart(parts, ANCHORS.date);
  if (!date) return '';
  const text = lineOf(date);
  const titled = date.getAttribute('title') ?? date.querySelector('[title]')?.getAttribute('title');
  const title = (titled ?? '').trim();
  return text === '' || countDigits(title) > countDigits(text) ? title : text;
}

const countDigits = (text: string): number => text.match(/\p{Nd}/gu)?.length ?? 0;

const PANES_INWARD = [
  '#ConversationReadingPaneContainer, #ItemReadingPaneContainer',
  '#ReadingPaneContainerId, #primaryContainer, [role="main"]',
];

/**
 * The subject: of the message itself, else of the pane around it. A title holds the whole text, where the text may be
 * joined by marks such as "External".
 */
export function subjectOf(message: Element, parts: Parts): string {
  const heading = findPart(parts, ANCHORS.subject) ?? subjectAbove(message, parts);
  if (!heading) return '';
  const title = heading.getAttribute('title') ?? heading.querySelector('[title]')?.getAttribute('title');
  return (title || lineOf(heading)).replace(/\s+/g, ' ').trim();
}

/** Looks only into what stands before the message in its panes: nothing there is a sender's. */
function subjectAbove(message: Element, parts: Parts): Element | null {
  const panes = PANES_INWARD.flatMap((css) => message.closest(css) ?? []);
  const roots = panes.map((pane) => (pane === message ? parts.header : elementsBefore(message, pane)));
  const [name] = partNames([...parts.header, ...parts.footer]);
  const named = roots.flatMap((root) => findAllOwn(root, ANCHORS.subject));
  // A message shown alone may have its own subject, under its own name, in the heading of the pane.
  const own = named.find(({ id }) => name !== undefined && PART_ID.exec(id)?.[1] === name);
  if (own) return own;
  for (const anchor of [ANCHORS.paneSubject, ANCHORS.heading]) {
    for (const root of roots) {
      const found = findAllOwn(root, anchor).find((each) => !each.closest(NOT_A_SUBJECT));
      if (found) return found;
    }
  }
  return null;
}

/** Senders and dates are headings too. */
const NOT_A_SUBJECT = '[id^="MSG_"], [aria-expanded], .wide-content-host, [role="listbox"], [role="toolbar"]';

/** Everything in the pane that comes before the element, as whole branches. */
function elementsBefore(element: Element, pane: Element): readonly Element[] {
  const before: Element[] = [];
  for (let at = element; at !== pane && at.parentElement; at = at.parentElement) {
    const siblings = [...at.parentElement.children];
    before.unshift(...siblings.slice(0, siblings.indexOf(at)));
  }
  return before;
}
