import type { MessageIds } from '../types.ts';
import { hexOfSyncId, joinIds, joinThreadIds, normaliseHex, normaliseSyncId } from './ids.ts';
import { ANCHORS } from './selectors.ts';
import { find } from '../shared/must-find.ts';

/** The ids an opened message's element carries now: its attributes, else what older and stranger pages left on the body. */
export function readIds(message: Element, threadId: string): MessageIds | null {
  const legacy = normaliseHex(message.getAttribute('data-legacy-message-id'));
  const syncId = normaliseSyncId(message.getAttribute('data-message-id'));
  const own = joinIds(legacy, syncId, threadId);
  if (own) return own;
  const body = find([message], ANCHORS.body)?.element;
  return body ? joinIds(classId(body), loggedId(body, 'msg'), threadId) : null;
}

/** Gmail of 2016 wrote the id as a class of the body: `m1547a…`. */
function classId(body: Element): string {
  const content = find([body], ANCHORS.content)?.element;
  const name = [...(content?.classList ?? [])].find((each) => /^m[\da-f]{16}$/.test(each));
  return normaliseHex(name?.slice(1));
}

/** Gmail's click log holds the ids as JSON in base64 (seen August 2025). Only the body's own frame is asked, not the mail in it. */
function loggedId(body: Element, kind: 'msg' | 'thread'): string {
  for (const [part] of (body.getAttribute('jslog') ?? '').matchAll(/[A-Za-z\d+/]{16,200}/g)) {
    const [id] = new RegExp(`${kind}-[fa]:[\\w:-]+`).exec(decodeLoosely(part)) ?? [];
    if (id) return normaliseSyncId(id);
  }
  return '';
}

function decodeLoosely(base64: string): string {
  try {
    return atob(base64);
  } catch {
    return '';
  }
}

/**
 * The conversation's hex id: from the click log of its first message, its heading or the address of a popped-out window;
 * empty when none tells. For a moment after it was opened the heading is still that of the conversation before.
 */
export function readThreadId(heading: Element | null, messages: readonly (Element | null)[]): string {
  const [first] = messages;
  const body = first && find([first], ANCHORS.body)?.element;
  const logged = body ? loggedId(body, 'thread') : '';
  const inAddress = new URLSearchParams(first?.ownerDocument.location.search).get('th');
  return (
    hexOfSyncId(logged) ||
    joinThreadIds(
      heading?.getAttribute('data-legacy-thread-id'),
      heading?.getAttribute('data-thread-perm-id'),
    ) ||
    logged ||
    joinThreadIds(inAddress, inAddress)
  );
}
