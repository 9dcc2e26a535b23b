import type { Correspondent, PageReading } from '../../domain/index.ts';

/** What is known of a reading, for saying what it lacks. */
export interface Known extends Pick<
  PageReading,
  'subject' | 'from' | 'to' | 'cc' | 'dateText' | 'attachments'
> {
  readonly bcc: readonly Correspondent[];
  /** -1: some, but the page does not say how many. */
  readonly folded: number;
  /** Recipients of all kinds stand together. */
  readonly isTogether: boolean;
  /** Signed-in address, or `unknown`. */
  readonly account: string;
  readonly mayLackPictures: boolean;
  readonly unreadPictures: number;
  readonly isLocked: boolean;
  readonly hasHistory: boolean;
  readonly hasSafeLinks: boolean;
  readonly hasTip: boolean;
}

/** What a reading from Outlook lacks, in plain sentences. The first two are true of every one. */
export function listMissing(known: Known): readonly string[] {
  const { subject, from, dateText, attachments } = known;
  const recipients = [...known.to, ...(known.cc ?? []), ...known.bcc];
  const lacks: readonly (readonly [boolean, string])[] = [
    [true, 'The technical header, with the path the email took, is not in a page reading.'],
    [true, 'Outlook rewrites an email’s layout before showing it; the words are as shown.'],
    [known.isLocked, 'This email is protected. Only what Outlook showed of it is here.'],
    [
      recipients.some(isNameOnly),
      'Outlook shows most recipients by name only; their addresses are not here.',
    ],
    [recipients.length === 0, 'The recipients were not on the page.'],
    [known.isTogether, 'Recipients shown together: the page does not tell To from Cc.'],
    [known.folded !== 0, foldedWords(known.folded)],
    [known.bcc.length > 0, `It was also sent as a blind copy (Bcc) to ${namesOf(known.bcc)}.`],
    [from.length === 0, 'The sender was not on the page.'],
    [from.length > 0 && from.every(isNameOnly), 'The sender’s address was not on the page.'],
    // A draft in a conversation is a card like all others; only its words, in the user's language, say so.
    [from.every(({ address }) => ['', known.account].includes(address)), NOT_PROVEN],
    [subject === '', 'The subject was not on the page.'],
    [dateText === '', 'The date was not on the page.'],
    [dateText !== '', 'The date is as the page writes it, without seconds or time zone.'],
    [known.unreadPictures > 0, pictureWords(known.unreadPictures)],
    [known.mayLackPictures, 'Outlook may have held back pictures.'],
    [attachments.length > 0, 'The content of the attachments is not here, only their names.'],
    [known.hasHistory, 'Earlier messages that Outlook folds away below this one are not here.'],
    [known.hasSafeLinks, 'Links lead through Microsoft’s Safe Links instead of straight to their pages.'],
    [known.hasTip, 'The text holds a safety tip that Microsoft added, not the sender.'],
  ];
  return lacks.filter(([applies]) => applies).map(([, words]) => words);
}

const NOT_PROVEN = 'The page does not prove that this was sent.';

const isNameOnly = ({ address }: Correspondent): boolean => address === '';

const namesOf = (people: readonly Correspondent[]): string =>
  people.map(({ name, address }) => name || address).join(', ');

function foldedWords(folded: number): string {
  if (folded < 0) return 'More recipients were folded away and are not here.';
  return folded === 1
    ? 'One more recipient was folded away and is not here.'
    : `${folded} more recipients were folded away and are not here.`;
}

const pictureWords = (count: number): string =>
  count === 1 ? 'One picture in the email is not here.' : `${count} pictures in the email are not here.`;
