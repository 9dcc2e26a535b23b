/** Endings for parts that came without a name; anything else ends in `.bin`. */
const ENDINGS: Readonly<Record<string, string>> = {
  'message/rfc822': 'eml',
  'text/calendar': 'ics',
  'text/plain': 'txt',
  'text/html': 'html',
  'text/csv': 'csv',
  'text/rfc822-headers': 'txt',
  'message/delivery-status': 'txt',
  'application/pdf': 'pdf',
  'application/msword': 'doc',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/pgp-signature': 'asc',
  'application/pkcs7-signature': 'p7s',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
};

/** What to call a part: the sender's name for it, untouched, or a plain one that says its place and kind. */
export function attachmentName(declared: string | null, mediaType: string, index: number): string {
  if (declared !== null && declared.trim() !== '') return declared;
  const stem = mediaType === 'message/rfc822' ? 'forwarded email' : 'attachment';
  return `${stem} ${index + 1}.${ENDINGS[mediaType] ?? 'bin'}`;
}
