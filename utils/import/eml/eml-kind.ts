import { MOST_MAIL_BYTES, TOO_LARGE } from '../limits.ts';
import { looksLikeMail } from '../looks-like-mail.ts';
import { sourceOfProblem } from '../one-problem.ts';
import type { SourceKind } from '../types.ts';
import { readWholeMail, type WholeMail } from '../whole-mail.ts';

/** One mail a file: exactly its bytes. */
const WHOLE: WholeMail = {
  type: 'message/rfc822',
  take: (bytes) => ({ start: 0, end: bytes.length }),
  broken: '',
};

/** A file that is one mail: `.eml`, or anything that begins with the headers of one. */
export const emlKind: SourceKind = {
  name: 'eml',
  open: async (file, { head }) => {
    if (!looksLikeMail(head)) return null;
    return file.size > MOST_MAIL_BYTES ? sourceOfProblem(file, TOO_LARGE) : readWholeMail(file, WHOLE);
  },
};
