import { withoutPrefixes } from '../../domain/likeness.ts';
import { digestOf } from '../shared/digest.ts';
import type { MessageIds } from '../types.ts';
import { findShown, partNames, partsOf, type Parts } from './anatomy.ts';
import { dateTextOf, senderTextOf, subjectOf } from './header.ts';
import { idsInAddress, kindOfId, normaliseId } from './ids.ts';
import { ANCHORS } from './selectors.ts';

/** Before ids we made ourselves because the page has none: they change with the page's language and its words. */
export const DERIVED = 'derived-';

/**
 * The ids of an opened message. Outlook names the parts of a message `MSG_<name>_FROM`; the name is very probably the
 * end of the item id, which outlives moving the mail, but nobody has checked it on a live mailbox. If it were only a
 * place in the page, another mail would be taken for one that is kept, and be lost: so sender, subject and date are
 * part of our id as well. A change of the page's language then costs a second entry, never a mail. A conversation is
 * headed by its first subject, the same message in a window of its own by "Re: …": reply marks are left out. Ids that
 * were made with them stay known as other ids.
 */
export function readIds(message: Element): MessageIds | null {
  const parts = partsOf(message);
  const names = [...partNames([...parts.header, ...parts.footer])];
  if (names.length > 1) return null;
  const [name = ''] = names;
  const page = message.ownerDocument;
  const address = page.defaultView ? idsInAddress(page.defaultView.location) : [];
  const [sender, subject, date] = [senderTextOf(parts), subjectOf(message, parts), dateTextOf(parts)];
  const idWith = (shown: string): string => makeId(name, parts, [sender, shown, date].map(plain));
  const messageId = idWith(withoutPrefixes(subject));
  const withMarks = idWith(subject);
  return {
    messageId,
    threadId: readThreadId(page, address),
    otherIds: [
      ...(withMarks === messageId ? [] : [withMarks]),
      ...address.filter((id) => isOfMessage(id, name)),
    ],
  };
}

function makeId(name: string, parts: Parts, header: readonly string[]): string {
  return name === '' ? deriveId(parts, header) : `${name}.${digestOf(header.join('\n'))}`;
}

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();

function deriveId({ frame }: Parts, header: readonly string[]): string {
  const text = frame?.textContent ?? '';
  return `${DERIVED}${digestOf([...header, plain(text)].join('\n'))}`;
}

/** The address may name another message of the conversation: an item id counts where it ends with the message's name. */
function isOfMessage(id: string, name: string): boolean {
  return kindOfId(id) === 'item' && name !== '' && id.replace(/=+$/, '').endsWith(name);
}

/**
 * The conversation's id: of the one selected row in the list while a conversation is shown, else from the address.
 * Several selected rows say nothing, and row and address that disagree cancel each other: a wrong id would match the
 * wrong original later.
 */
function readThreadId(page: Document, address: readonly string[]): string {
  const inAddress = address.filter((id) => kindOfId(id) === 'conversation');
  const named = [...new Set([...selectedConversation(page), ...inAddress])];
  return named.length === 1 ? (named[0] ?? '') : '';
}

function selectedConversation(page: Document): readonly string[] {
  if (findShown(page, ANCHORS.conversation).length === 0) return [];
  const rows = findShown(page, ANCHORS.selectedRow);
  const [row] = rows;
  const id = rows.length === 1 ? normaliseId(row?.getAttribute('data-convid')) : '';
  return kindOfId(id) === 'conversation' ? [id] : [];
}
