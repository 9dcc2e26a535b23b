import { writeMail } from './short-story.ts';

/** Any bytes at all, as attachments are: every value once, with line ends among them. */
export const ENCLOSED = new Uint8Array([...new TextEncoder().encode('%PDF-1.7\r\n'), ...Array(256).keys()]);

/** A mail with one attachment, `draft plan.pdf`. */
export const WITH_ATTACHMENT = writeMail({
  file: 'enclosed',
  from: 'SEND Assessments <send.assessments@northshire.gov.uk>',
  subject: 'Draft plan enclosed',
  date: 'Mon, 5 Jan 2026 10:00:00 +0000',
  type: 'multipart/mixed; boundary=loop',
  body: [
    '--loop',
    'Content-Type: text/plain',
    '',
    'Please find the draft enclosed.',
    '--loop',
    'Content-Type: application/pdf; name="draft plan.pdf"',
    'Content-Disposition: attachment; filename="draft plan.pdf"',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(ENCLOSED).toString('base64'),
    '--loop--',
  ].join('\n'),
});
