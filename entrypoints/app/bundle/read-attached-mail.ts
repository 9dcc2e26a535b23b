import { mailFacts } from '../../../utils/capture/mail-facts.ts';
import { MSG_TYPE } from '../../../utils/capture/msg/attachments.ts';
import { mailTypeOf, readMail } from '../../../utils/capture/read-mail.ts';
import type { ReadMailFile } from '../../../utils/export/bundle/attached/attached-mail.ts';

/** Reads an email that is attached to another. An old Office document begins as an Outlook file does, but says nothing. */
export const readAttachedMail: ReadMailFile = async (bytes) => {
  const { mail } = await readMail(bytes);
  const { subject, from, to, cc, sentAt } = mailFacts(mail, 0);
  const isEmpty = from.length + to.length === 0 && subject === '';
  if (isEmpty && mailTypeOf(bytes) === MSG_TYPE) return null;
  return {
    subject,
    from,
    to,
    cc,
    sentAt: sentAt ?? null,
    text: mail.text,
    html: mail.html,
    files: mail.attachments.filter(({ inline }) => !inline).map(({ name }) => name),
  };
};
