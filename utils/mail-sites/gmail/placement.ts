import { fail, ok, type Result } from '../../domain/result.ts';
import { find } from '../shared/must-find.ts';
import type { OpenMessage, Placement, SiteFailure } from '../types.ts';
import { findBody, findOwnParts } from './conversation.ts';
import { gmailFailure, pageChanged } from './failures.ts';
import { ANCHORS, NARROW_VIEW } from './selectors.ts';

/** First in the message's toolbar cell; where Gmail has none, just above the body. */
export function findPlacement({ element }: OpenMessage): Result<Placement, SiteFailure> {
  if (!element.isConnected) return fail(gmailFailure('message-changed'));
  const toolbar = find(findOwnParts(element).header, ANCHORS.toolbar);
  if (toolbar) {
    const room = element.closest(NARROW_VIEW) ? 'narrow' : 'wide';
    return ok({
      parent: toolbar.element,
      before: toolbar.element.firstElementChild,
      room,
      rung: toolbar.rung,
    });
  }
  const body = findBody(element);
  if (!body?.parentElement || body === element) return fail(pageChanged('message toolbar'));
  return ok({ parent: body.parentElement, before: body, room: 'wide', rung: 'above the body' });
}
