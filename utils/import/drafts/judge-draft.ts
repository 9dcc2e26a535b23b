import type { MailHeader } from '../../capture/parse.ts';
import { isNameOf, placeOf, type Place } from './folder-names.ts';
import { gmailLabels } from './gmail-labels.ts';

/** Whether a mail is a draft that was never sent. `perhaps`: its file counts it among drafts and among sent mail. */
export type DraftVerdict = 'yes' | 'perhaps' | 'no';

/** Where a mail was found. */
export interface DraftPlace {
  /** Path of its file. */
  readonly file: string;
  /** True when the file around the mail marks it as a draft. */
  readonly isDraft?: boolean;
}

/** Thunderbird's `Queued`: waiting to be sent (nsMsgMessageFlags). */
const QUEUED = 0x0800;

/** Headers by which programs mark what was not sent: Thunderbird, Outlook and Windows Mail, and Unix mailboxes. */
const MARKS: Readonly<Record<string, (value: string) => boolean>> = {
  'x-mozilla-draft-info': (value) => value.startsWith('internal/'),
  'x-mozilla-status': (value) => (Number.parseInt(value, 16) & QUEUED) !== 0,
  'x-unsent': (value) => value === '1',
  'x-status': (value) => value.includes('T'),
};

/** The flag `D` behind the name of a file in a Maildir; Windows cannot have its colon. */
const MAILDIR_DRAFT = /[:;!]2,[A-Z]*D[A-Z]*$/;

/** True when a mail carries the stamp of a server it passed. A web mail page stamps drafts too: it hands them over by HTTP. */
export function hasTravelled(headers: readonly MailHeader[]): boolean {
  return headers.some(({ name, value }) => {
    const known = name.toLowerCase();
    return known === 'delivered-to' || (known === 'received' && !/\bwith HTTP\b/i.test(value));
  });
}

const places = new Map<string, Place | null>();

/** Thousands of mails lie in one file. */
function knownPlaceOf(file: string): Place | null {
  const known = places.get(file);
  if (known !== undefined) return known;
  if (places.size > 1000) places.clear();
  const place = placeOf(file);
  places.set(file, place);
  return place;
}

function isMarked(headers: readonly MailHeader[], { file, isDraft }: DraftPlace): boolean {
  if (isDraft || MAILDIR_DRAFT.test(file)) return true;
  return headers.some(({ name, value }) => {
    const key = name.toLowerCase();
    return Object.hasOwn(MARKS, key) && MARKS[key]?.(value.trim());
  });
}

/**
 * Judges whether a mail was never sent, by Gmail's labels, the marks of mail programs and the folder it lies in. What a
 * server stamped was sent, whatever they say: Gmail's labels speak of whole conversations, so that a received mail may
 * be called a draft because of an unfinished answer to it. For the same reason one that is called both is not certain.
 */
export function judgeDraft(headers: readonly MailHeader[], where: DraftPlace): DraftVerdict {
  const labels = gmailLabels(headers);
  const place = knownPlaceOf(where.file);
  const isCalled = (name: Place): boolean => place === name || labels.some((label) => isNameOf(name, label));
  if (!isCalled('drafts') && !isMarked(headers, where)) return 'no';
  if (hasTravelled(headers)) return 'no';
  return isCalled('sent') ? 'perhaps' : 'yes';
}
