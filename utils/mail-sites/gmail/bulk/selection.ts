import type { ChosenConversation, NamedMessage } from '../../../domain/bulk.ts';
import { readNumbers } from '../../shared/digits.ts';
import { find, findAll } from '../../shared/must-find.ts';
import type { Placement, Selection } from '../../types.ts';
import { visibleOwn } from '../conversation.ts';
import { NEVER_SENT } from '../failures.ts';
import { joinThreadIds, normaliseHex, UNSENT_VIEW } from '../ids.ts';
import { addressOf, textWithEmoji } from '../page-facts.ts';
import { ANCHORS } from '../selectors.ts';

/** Longest subject and most people taken from a row: they are a sender's words. */
const LONGEST_SUBJECT = 300;
const MOST_PEOPLE = 20;

/** What is ticked in the visible list. Hidden lists of earlier views come first in the document and are not meant. */
export function readSelection(page: Document): Selection | null {
  const ticked = visibleOwn(page, ANCHORS.tickedRow.rungs);
  const rows = [...new Set(ticked.map((each) => rowOf(each.closest('tr') ?? each)[0]))];
  const conversations = rows.flatMap((row) => (row ? readRow(rowOf(row)) : []));
  if (conversations.length === 0) return null;
  return { conversations, wholePage: isWholePage(page, conversations.length), placement: placeInList(page) };
}

/** The rows of one mail: one, or up to three in the vertical split, of which only the first has an id. */
function rowOf(row: Element): readonly Element[] {
  if (!row.matches('.apv')) return [row];
  let first = row;
  while (!first.id && first.previousElementSibling?.matches('.apv')) first = first.previousElementSibling;
  const rows = [first];
  for (let next = first.nextElementSibling; next?.matches('.apv') && !next.id; next = next.nextElementSibling)
    rows.push(next);
  return rows;
}

/** A row as a conversation; none for advertisements and other rows without ids. */
function readRow(row: readonly Element[]): readonly ChosenConversation[] {
  const ids = find(row, ANCHORS.rowIds)?.element;
  if (!ids) return [];
  const threadId = joinThreadIds(
    ids.getAttribute('data-legacy-thread-id'),
    ids.getAttribute('data-thread-id'),
  );
  const subject = textWithEmoji(ids).slice(0, LONGEST_SUBJECT);
  const count = readCount(row);
  // In the list of drafts or scheduled mail, the only message is one.
  const isUnsent = count === 1 && UNSENT_VIEW.test(row[0]?.ownerDocument.location.hash ?? '');
  if (isUnsent || ids.hasAttribute('data-standalone-draft-id'))
    return [{ threadId, subject, count: 1, known: [], refusal: NEVER_SENT }];
  return threadId === '' ? [] : [{ threadId, subject, count, known: readLast(row, ids) }];
}

/** Messages of the conversation: no number means one; a number that cannot be read means that the page does not tell. */
function readCount(row: readonly Element[]): number {
  const shown = find(row, ANCHORS.rowCount)?.element;
  return shown ? (readNumbers(shown.textContent)[0] ?? 0) : 1;
}

/** The last message that was sent or received: the only one a row names. */
function readLast(row: readonly Element[], ids: Element): readonly NamedMessage[] {
  const messageId =
    normaliseHex(ids.getAttribute('data-legacy-last-non-draft-message-id')) ||
    normaliseHex(ids.getAttribute('data-legacy-last-message-id'));
  const people = findAll(row, ANCHORS.rowPeople).map(addressOf);
  const dateText = find(row, ANCHORS.rowDate)?.element.getAttribute('title') ?? '';
  return messageId === ''
    ? []
    : [
        {
          messageId,
          otherIds: [],
          toldBy: 'list row',
          people: tidyPeople(people),
          dateText: dateText.slice(0, 100),
        },
      ];
}

/** Addresses only, each once, no more than a row has room for. */
export function tidyPeople(people: readonly string[]): readonly string[] {
  const addresses = people.filter((each) => each.includes('@') && each.length <= 320);
  return [...new Set(addresses)].slice(0, MOST_PEOPLE);
}

function isWholePage(page: Document, ticked: number): boolean {
  const rows = visibleOwn(page, ANCHORS.row.rungs).filter((row) => find([row], ANCHORS.rowIds));
  return rows.length === ticked;
}

/** After the last section of the list's toolbar. */
function placeInList(page: Document): Placement | null {
  const [toolbar] = visibleOwn(page, ANCHORS.listToolbar.rungs);
  if (!toolbar) return null;
  const section = [...toolbar.querySelectorAll('.G-Ni')].at(-1);
  return {
    parent: section?.parentElement ?? toolbar,
    before: section?.nextElementSibling ?? null,
    room: 'wide',
    rung: section ? 'toolbar section' : 'toolbar',
  };
}
