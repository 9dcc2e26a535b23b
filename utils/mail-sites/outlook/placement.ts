import { fail, ok, type Result } from '../../domain/result.ts';
import type { OpenMessage, Placement, SiteFailure } from '../types.ts';
import { findAllOwn, partsOf, type Parts } from './anatomy.ts';
import { outlookFailure, pageChanged } from './failures.ts';
import { ANCHORS } from './selectors.ts';

/** Narrower windows have no room for a word in the toolbar, CSS px. */
const NARROW = 720;

/** First in the message's own toolbar, above its body; where there is none, just above the body. */
export function findPlacement({ element }: OpenMessage): Result<Placement, SiteFailure> {
  if (!element.isConnected) return fail(outlookFailure('message-changed'));
  const parts = partsOf(element);
  const { frame } = parts;
  if (!frame?.parentElement || frame === element) return fail(pageChanged(ANCHORS.toolbar.name));
  const toolbar = findToolbar(parts);
  if (!toolbar)
    return ok({ parent: frame.parentElement, before: frame, room: 'wide', rung: 'above the body' });
  const { innerWidth = NARROW } = element.ownerDocument.defaultView ?? {};
  return ok({
    parent: toolbar.element,
    before: toolbar.element.firstElementChild,
    room: innerWidth < NARROW ? 'narrow' : 'wide',
    rung: toolbar.rung,
  });
}

/**
 * The header's toolbar: known by its reply icon, else the only one above the body. The "quick actions" after the body
 * are a toolbar with the same buttons, so the place decides and not the label.
 */
function findToolbar({ header }: Parts): { element: Element; rung: string } | null {
  const above = findAllOwn(header, ANCHORS.toolbar);
  const icons = findAllOwn(above, ANCHORS.replyIcon);
  const withReply = above.find((toolbar) => icons.some((icon) => toolbar.contains(icon)));
  if (withReply) return { element: withReply, rung: 'toolbar with a reply icon' };
  const [first] = above;
  return first ? { element: first, rung: 'toolbar above the body' } : null;
}
