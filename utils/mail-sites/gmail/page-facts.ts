import { find, findAll } from '../shared/must-find.ts';
import type { PageFacts } from '../shared/same-mail.ts';
import { findOwnParts, visibleSubject } from './conversation.ts';
import { ANCHORS } from './selectors.ts';

/** What Gmail's header of a message says, for proving that an original is this mail. Never looks into the body. */
export function readFacts(message: Element): PageFacts {
  const { header } = findOwnParts(message);
  const senders = findAll(header, ANCHORS.sender).map(addressOf);
  const heading = visibleSubject(message.ownerDocument);
  return {
    senders: senders.filter((address) => address.includes('@')),
    subject: heading ? textWithEmoji(heading) : '',
    dateText: dateTextOf(header),
  };
}

/** The sender's address in Gmail's header of a message, lower case; empty until Gmail has painted it. */
export function readSender(message: Element): string {
  const sender = find(findOwnParts(message).header, ANCHORS.sender)?.element;
  return sender ? addressOf(sender).toLowerCase() : '';
}

/** Address on a sender or recipient; empty until Gmail has painted it. */
export function addressOf(element: Element): string {
  return (element.getAttribute('email') ?? element.getAttribute('data-hovercard-id') ?? '').trim();
}

/** The page's own words for the date, in full. */
export function dateTextOf(header: readonly Element[]): string {
  const element = find(header, ANCHORS.date)?.element;
  return (
    element?.getAttribute('title') ||
    element?.getAttribute('alt') ||
    element?.textContent ||
    ''
  ).trim();
}

/** Text of an element where Gmail has put pictures in place of emoji. */
export function textWithEmoji(element: Element): string {
  const walk = (node: Node): string => {
    if (node.nodeType === 3) return node.nodeValue ?? '';
    const alt = node.nodeName === 'IMG' ? (node as Element).getAttribute('alt') : null;
    return alt ?? [...node.childNodes].map(walk).join('');
  };
  return walk(element).replace(/\s+/g, ' ').trim();
}
