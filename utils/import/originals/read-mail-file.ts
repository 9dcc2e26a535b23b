// Files that may be the originals of emails kept as shown: read, compared (capture/match-original.ts) and told apart.
// Nothing is kept here. Called by the app page's service behind "Add the original".
import { sha256Of } from '../../capture/hash.ts';
import { comparableMail, type ComparableMail } from '../../capture/match/comparable.ts';
import { MAIL_TYPE, mailTypeOf, readMail } from '../../capture/read-mail.ts';
import { fail, ok, type Failure, type Result, type Sha256 } from '../../domain/index.ts';
import { MOST_MAIL_BYTES, TOO_LARGE } from '../limits.ts';
import { looksLikeMail } from '../looks-like-mail.ts';

/** A mail file, read. */
export interface MailFile {
  readonly sha256: Sha256;
  readonly mail: ComparableMail;
  /** True for an email's own source, false for an Outlook file, which is made from it. */
  readonly isSource: boolean;
}

const refuse = (code: Failure['code'], happened: string, next: string): Result<never, Failure> =>
  fail({ code, happened, safe: 'Nothing was changed.', next });

const AGAIN = 'Download it from Outlook again.';

/** The bytes of a file, all of them, or why they cannot be had. */
export async function readWhole(file: File): Promise<Result<ArrayBuffer, Failure>> {
  if (file.size === 0) return refuse('unreadable', 'This file is empty.', AGAIN);
  if (file.size > MOST_MAIL_BYTES) return refuse('too-large', TOO_LARGE, 'Choose the email’s own file.');
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes?.byteLength === file.size) return ok(bytes);
  return refuse('unreadable', 'This file was changed or moved while it was read.', 'Choose it again.');
}

/** Reads a file as an email, or says in plain words why it is none. */
export async function readMailFile(file: File): Promise<Result<MailFile, Failure>> {
  const read = await readWhole(file);
  if (!read.ok) return read;
  const isSource = mailTypeOf(read.value) === MAIL_TYPE;
  if (isSource && !looksLikeMail(new Uint8Array(read.value)))
    return refuse('not-a-mail', 'This file is not an email.', 'Choose a file that ends in .eml or .msg.');
  try {
    const { mail } = await readMail(read.value);
    return ok({ sha256: await sha256Of(read.value), mail: comparableMail(mail), isSource });
  } catch {
    return refuse('unreadable', 'This file is damaged, or it holds no email.', AGAIN);
  }
}
