import { MOST_MAIL_BYTES, TOO_LARGE } from '../limits.ts';
import { sourceOfProblem } from '../one-problem.ts';
import { readWholeMail } from '../whole-mail.ts';
import type { SourceKind } from '../types.ts';

const BROKEN = 'This Apple Mail file is not complete. Copy it again, or export the mailbox from Mail.';

/**
 * Apple Mail writes `.partial.emlx` where it downloaded a mail without all of its attachments, or put them into files of
 * their own: the mail's text is there, the attachments' places in it are empty.
 */
const PARTIAL = /\.partial\.emlx$/i;
const PARTIAL_NOTICE =
  'Apple Mail had kept only part of this email, so attachments may be missing from it. To keep all of it, open it in Mail, choose “Save As…” with the format “Raw Message Source”, and bring in that file.';

/** The first line: how many bytes the mail behind it has. Apple Mail pads it with blanks. */
const LENGTH_LINE = /^(\d{1,12})[ \t]*\r?\n/;

/** Apple Mail's flags of a mail, in its notes behind it; bit 6 marks a draft. */
const FLAGS = /<key>flags<\/key>\s*<integer>(\d{1,15})<\/integer>/;

/** Apple's notes are some kB. */
const LONGEST_NOTES = 64 * 1024;

function isMarkedDraft(notes: Uint8Array): boolean {
  const [, flags = '0'] = FLAGS.exec(new TextDecoder().decode(notes.subarray(0, LONGEST_NOTES))) ?? [];
  return Math.floor(Number(flags) / 64) % 2 === 1;
}

/** Where the mail lies: after the line with its length, before Apple Mail's own notes. Null when it is cut off. */
export function mailInEmlx(
  bytes: Uint8Array,
): { readonly start: number; readonly end: number; readonly isDraft: boolean } | null {
  const [line, length] = LENGTH_LINE.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 64))) ?? [];
  if (line === undefined || length === undefined) return null;
  const end = line.length + Number(length);
  if (end <= line.length || end > bytes.length) return null;
  return { start: line.length, end, isDraft: isMarkedDraft(bytes.subarray(end)) };
}

/**
 * One mail of Apple Mail (`.emlx`, `.partial.emlx`): exactly the mail's bytes, without what Apple wrote around them. A
 * partial one is kept with a warning, since nothing else may be left of it.
 */
export const emlxKind: SourceKind = {
  name: 'emlx',
  open: async (file, { head }) => {
    if (!/\.emlx$/i.test(file.path) || !/^\d/.test(String.fromCharCode(head[0] ?? 0))) return null;
    if (file.size > MOST_MAIL_BYTES) return sourceOfProblem(file, TOO_LARGE);
    const notice = PARTIAL.test(file.path) && { notice: PARTIAL_NOTICE };
    return readWholeMail(file, { type: 'message/rfc822', take: mailInEmlx, broken: BROKEN, ...notice });
  },
};
