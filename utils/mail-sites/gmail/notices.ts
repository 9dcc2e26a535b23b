import type { Identity } from '../shared/same-mail.ts';
import type { FetchedMail } from './fetch-mail.ts';

interface Facts extends FetchedMail {
  readonly identity: Identity;
  readonly draft: boolean;
  readonly renamed: boolean;
}

/** What a reader of the record must know about how an original was had, in plain sentences. */
export function listNotices({ mail, endless, identity, draft, renamed }: Facts): readonly string[] {
  const notices: readonly (readonly [boolean, string])[] = [
    // Gmail puts this header on the recipient's copy: a link stands where text and attachments would be.
    [
      mail.header.fields.has('x-gm-locker'),
      'The content of this confidential-mode email is not in the message. Gmail shows it on a page of its own, and may withdraw it.',
    ],
    [
      draft,
      'This may be a draft or a scheduled email, or it had just been sent: Gmail may still change it. Press its button again later to keep what it became.',
    ],
    [
      renamed,
      'Gmail gave this email a new number while it was being kept; its contents were compared with the page.',
    ],
    [
      endless,
      'The end of this email seems to be missing. Gmail gave the same bytes twice. Press its button again later to ask once more.',
    ],
    [identity === 'unproven', 'The page showed nothing that the original could be compared with.'],
  ];
  return notices.filter(([applies]) => applies).map(([, words]) => words);
}
