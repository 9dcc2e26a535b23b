import { fail, ok, type Result } from '../../domain/result.ts';
import { find } from '../shared/must-find.ts';
import { isVisible } from '../shared/visible.ts';
import type { MessageIds, OpenMessage, SiteFailure } from '../types.ts';
import { isOwnWindow } from './addresses.ts';
import { gmailFailure, pageChanged } from './failures.ts';
import { readIds, readThreadId } from './page-ids.ts';
import { ANCHORS, FOREIGN, WITH_IDS } from './selectors.ts';

/** True for Gmail's own elements: not inside a mail body or a message being written, whose markup others control. */
export function isGmails(element: Element): boolean {
  return !element.parentElement?.closest(FOREIGN);
}

/** First rung with visible elements of Gmail's own; hidden stale views come first in the document. */
export function visibleOwn(page: Document, rungs: readonly { readonly css: string }[]): readonly Element[] {
  for (const { css } of rungs) {
    const found = [...page.querySelectorAll(css)].filter((each) => isGmails(each) && isVisible(each));
    if (found.length > 0) return found;
  }
  return [];
}

/**
 * Every opened message in the visible view. Goes from the bodies up to their messages: a body is what makes a message
 * open, in every layout. Where Gmail has renamed the bodies, elements with ids are taken instead.
 */
export function findOpenMessages(page: Document): Result<readonly OpenMessage[], SiteFailure> {
  const bodies = visibleOwn(page, ANCHORS.body.rungs);
  const elements =
    bodies.length > 0 ? bodies.map(messageOf) : outermost(visibleOwn(page, ANCHORS.message.rungs));
  const threadId = elements.length > 0 ? readThreadId(visibleSubject(page), elements) : '';
  const messages = [...new Set(elements)].flatMap((element) => {
    const ids = element && readIds(element, threadId);
    return element && ids ? [{ element, ...ids }] : [];
  });
  if (messages.length > 0) return ok(messages);
  if (bodies.length > 0) return fail(pageChanged('message id'));
  return isMailHidden(page) ? fail(pageChanged(ANCHORS.message.name)) : ok([]);
}

/**
 * True when the address names a conversation but the page shows nothing of one, not even closed messages: Gmail was
 * redesigned, or is still loading. The address ends in an opaque id (`#inbox/FMfcg…`), or is that of a window of its own.
 */
function isMailHidden(page: Document): boolean {
  const { location } = page;
  const named = /\/[A-Za-z\d_-]{16,}(?:\?|$)/.test(location.hash) || isOwnWindow(location);
  return named && visibleOwn(page, ANCHORS.closedMessage.rungs).length === 0;
}

function messageOf(body: Element): Element | null {
  const withIds = body.parentElement?.closest(WITH_IDS);
  if (withIds) return withIds;
  for (const { css } of ANCHORS.oldMessage.rungs) {
    const message = body.closest(css);
    if (message) return message;
  }
  return body.parentElement;
}

const outermost = (elements: readonly Element[]): readonly Element[] =>
  elements.filter((each) => !elements.some((other) => other !== each && other.contains(each)));

/** The conversation's heading in the visible view, or null. */
export function visibleSubject(page: Document): Element | null {
  return visibleOwn(page, ANCHORS.subject.rungs)[0] ?? null;
}

/** The message that has the focus, else the last opened one. */
export function findFocusedMessage(page: Document): Result<OpenMessage, SiteFailure> {
  const messages = findOpenMessages(page);
  if (!messages.ok) return messages;
  const focus = page.activeElement;
  const focused = messages.value.find(
    ({ element }) =>
      element.contains(focus) || (focus?.matches('[role="listitem"]') && focus.contains(element)),
  );
  const chosen = focused ?? messages.value.at(-1);
  return chosen
    ? ok(chosen)
    : fail(
        gmailFailure('not-found', { happened: 'No email is open.', next: 'Open an email, then try again.' }),
      );
}

/**
 * The ids the element has now. Gmail reuses elements, so ask again after every await; null when it has none any more.
 * The conversation's is empty where the page has changed its mind about it.
 */
export function currentIds({ element, threadId }: OpenMessage): MessageIds | null {
  const now = readThreadId(visibleSubject(element.ownerDocument), [element]) || threadId;
  return readIds(element, now === threadId ? now : '');
}

/** The frame of a message's body, forgery-proof: the first in the message is Gmail's, a later one may show a translation. */
export function findBody(message: Element): Element | null {
  const first = find([message], ANCHORS.body);
  if (!first) return null;
  const siblings = [...(first.element.parentElement?.children ?? [])];
  const frames = siblings.filter((each) => each.matches(first.rung));
  return frames.find(isVisible) ?? first.element;
}

const isOutsideMail = (element: Element): boolean => !element.matches(FOREIGN);

/** Gmail's own parts of a message, before and after the body: everything beside the way from the message down to it. */
export interface OwnParts {
  readonly header: readonly Element[];
  readonly footer: readonly Element[];
}

/** Splits a message around its body, so that a search in the parts can never meet the sender's markup. */
export function findOwnParts(message: Element): OwnParts {
  const header: Element[] = [];
  const footer: Element[] = [];
  const body = findBody(message);
  if (!body) return { header: [message], footer };
  for (let at = body; at !== message && at.parentElement; at = at.parentElement) {
    const siblings = [...at.parentElement.children];
    const place = siblings.indexOf(at);
    header.unshift(...siblings.slice(0, place).filter(isOutsideMail));
    footer.push(...siblings.slice(place + 1).filter(isOutsideMail));
  }
  return { header, footer };
}
