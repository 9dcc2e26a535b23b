import { fail, ok, type Result } from '../../domain/result.ts';
import type { MessageIds, OpenMessage, SiteFailure } from '../types.ts';
import { findFrames, findOwn, findShown, messageOf } from './anatomy.ts';
import { NONE_OPEN, ONLY_A_CARD, pageChanged, UNCLEAR_OWNER, WHICH_ONE } from './failures.ts';
import { idsInAddress } from './ids.ts';
import { readIds } from './page-ids.ts';
import { ANCHORS } from './selectors.ts';

/**
 * Every opened message in the visible view. Goes from the bodies up to their messages: only an opened message has a
 * body, in every layout; collapsed cards have none and stay as they are.
 */
export function findOpenMessages(page: Document): Result<readonly OpenMessage[], SiteFailure> {
  const frames = findFrames(page);
  if (frames.length === 0) return explainNone(page);
  const elements = [...new Set(frames.map(messageOf))];
  const messages = elements.flatMap((element) => {
    const ids = element && readIds(element);
    return element && ids ? [{ element, ...ids }] : [];
  });
  return messages.length > 0 ? ok(messages) : fail(UNCLEAR_OWNER);
}

/** Nothing is open, or something is that has no body: a card, or a page that is laid out otherwise. */
function explainNone(page: Document): Result<readonly OpenMessage[], SiteFailure> {
  if (findShown(page, ANCHORS.closedMessage).length > 0) return ok([]);
  const [shown] = findShown(page, ANCHORS.filledPane).filter((pane) => pane.textContent.trim() !== '');
  if (shown) return fail(isMessageLike(shown) ? pageChanged(ANCHORS.body.name) : ONLY_A_CARD);
  const { location } = page.defaultView ?? {};
  const isNamed = location !== undefined && /\/deeplink\/read\//.test(location.pathname);
  return isNamed && idsInAddress(location).length > 0 ? fail(pageChanged(ANCHORS.pane.name)) : ok([]);
}

/** A sender and a date: an email, whose body we do not recognise. Cards have neither. */
function isMessageLike(pane: Element): boolean {
  return findOwn([pane], ANCHORS.from) !== null && findOwn([pane], ANCHORS.date) !== null;
}

/** The message that has the focus, else the only one. Which of several came last depends on the user's own order. */
export function findFocusedMessage(page: Document): Result<OpenMessage, SiteFailure> {
  const messages = findOpenMessages(page);
  if (!messages.ok) return messages;
  const focus = page.activeElement;
  const focused =
    messages.value.find(({ element }) => focus !== page.body && element.contains(focus)) ??
    messages.value.find(({ element }) => element.id === 'focused' || element.querySelector('#focused'));
  if (focused) return ok(focused);
  const isUnclear = findFrames(page).some(
    (frame) => !messages.value.some(({ element }) => element.contains(frame)),
  );
  if (isUnclear) return fail(UNCLEAR_OWNER);
  const [only] = messages.value;
  if (only && messages.value.length === 1) return ok(only);
  return fail(messages.value.length === 0 ? NONE_OPEN : WHICH_ONE);
}

/** The ids the element has now. React reuses elements, so ask again after every await; null when it has gone. */
export function currentIds(message: OpenMessage): MessageIds | null {
  return message.element.isConnected ? readIds(message.element) : null;
}
