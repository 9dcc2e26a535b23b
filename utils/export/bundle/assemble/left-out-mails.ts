import { LEFT_OUT_REASONS } from '../../../domain/choose-entries.ts';
import type { Entry, LeftOut } from '../../../domain/index.ts';
import type { MailReading } from '../mail/mail-part.ts';
import { createQuotedMails, type BundledMail } from '../mail/quoted-mails.ts';

/** A record, and what of it was left out. */
interface LeftOutOf {
  readonly record?: readonly Entry[];
  readonly leftOut: readonly LeftOut[];
}

/** Finds what is quoted of emails that are not in a bundle: of confidential ones wherever it stands, of others by their ids. */
export function leftOutMails(
  { record = [], leftOut }: LeftOutOf,
  readWords: (entry: Entry) => Promise<Float64Array>,
): Pick<MailReading, 'leftOut'> {
  const reasons = new Map(leftOut.map(({ entryId, reason }) => [entryId, reason]));
  const mails = record.filter(({ id, kind }) => kind === 'email' && reasons.has(id));
  if (mails.length === 0) return {};
  const isSecret = ({ id }: Entry): boolean => reasons.get(id) === LEFT_OUT_REASONS.confidential;
  const [secret, other] = [mails.filter(isSecret), mails.filter((mail) => !isSecret(mail))];
  return {
    leftOut: {
      secret: createQuotedMails(secret.map(asBundled), readWords),
      // Reading the whole of a large record for a small bundle would take longer than making it.
      other: createQuotedMails(other.map(asBundled), readWords, { byOpening: false }),
      secretIds: new Set(secret.map(({ messageId }) => messageId).filter((id) => id !== '')),
    },
  };
}

const asBundled = (entry: Entry): BundledMail => ({ id: entry.id, entry });
