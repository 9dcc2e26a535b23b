import type { NamedMessage } from '../../../domain/bulk.ts';
import { readNumbers } from '../../shared/digits.ts';
import type { MessageIds, OpenConversation, Placement } from '../../types.ts';
import { findOpenMessages, visibleOwn, visibleSubject } from '../conversation.ts';
import { readFacts } from '../page-facts.ts';
import { readIds, readThreadId } from '../page-ids.ts';
import { ANCHORS, WITH_IDS } from '../selectors.ts';
import { tidyPeople } from './selection.ts';

/**
 * The open conversation with its closed messages; null when it has one message or none is open. A closed message that
 * was never opened has no id in the page, and the middle of a long conversation is not there at all: those are counted.
 */
export function readOpenConversation(page: Document): OpenConversation | null {
  const open = findOpenMessages(page);
  if (!open.ok || open.value.length === 0) return null;
  const count = countMessages(page, open.value.length);
  const heading = visibleSubject(page);
  if (count < 2) return null;
  const elements = open.value.map(({ element }) => element);
  const threadId = readThreadId(heading, elements);
  const closed = visibleOwn(page, [{ css: WITH_IDS }]).flatMap((element) => {
    const ids = readIds(element, threadId);
    return ids ? [{ element, ...ids }] : [];
  });
  const known = new Map([...closed, ...open.value].map((each) => [each.messageId, nameOf(each)]));
  return {
    conversation: {
      threadId,
      subject: (heading?.textContent ?? '').trim().slice(0, 300),
      count: Math.max(count, known.size),
      known: [...known.values()],
    },
    placement: placeAbove(page),
  };
}

/** Messages shown open or closed, and those behind the pill of older ones. */
function countMessages(page: Document, open: number): number {
  const shown = visibleOwn(page, ANCHORS.item.rungs).length;
  const hidden = readNumbers(visibleOwn(page, ANCHORS.olderMessages.rungs)[0]?.textContent ?? '')[0] ?? 0;
  return Math.max(shown, open) + hidden;
}

function nameOf({ element, messageId, otherIds }: MessageIds & { readonly element: Element }): NamedMessage {
  const { senders, dateText } = readFacts(element);
  return {
    messageId,
    otherIds,
    toldBy: 'open conversation',
    people: tidyPeople(senders),
    dateText: dateText.slice(0, 100),
  };
}

/** First among the small tools beside the subject. */
function placeAbove(page: Document): Placement | null {
  const [toolbar] = visibleOwn(page, ANCHORS.threadToolbar.rungs);
  return toolbar
    ? { parent: toolbar, before: toolbar.firstElementChild, room: 'wide', rung: 'conversation toolbar' }
    : null;
}
