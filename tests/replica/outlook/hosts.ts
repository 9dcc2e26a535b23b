/** Hosts of the mail page. The last one is an invented company's own name for the same site. */
export const MAIL_HOSTS = [
  'outlook.live.com',
  'outlook.office.com',
  'outlook.office365.com',
  'outlook.cloud.microsoft',
  'mail.northshire.example',
] as const;

/** Host of the mail page. */
export type MailHost = (typeof MAIL_HOSTS)[number];

const CONSUMER = { mail: 'outlook.live.com', files: 'attachment.outlook.live.net' };
const WORK_FILES = 'attachments.office.net';

/** Hosts that serve attachments and downloads. */
export const FILE_HOSTS: readonly string[] = [CONSUMER.files, WORK_FILES];

/** True for the host of private people's mailboxes. */
export function isConsumer(host: string): boolean {
  return host === CONSUMER.mail;
}

/** The host that serves the attachments of a mail page. */
export function fileHostFor(host: string): string {
  return isConsumer(host) ? CONSUMER.files : WORK_FILES;
}
