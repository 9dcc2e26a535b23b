import { isCompound } from '../../capture/msg/compound.ts';
import { isMsg } from '../../capture/msg/read-msg.ts';
import { MOST_MAIL_BYTES, TOO_LARGE } from '../limits.ts';
import { sourceOfProblem } from '../one-problem.ts';
import { readWholeMail } from '../whole-mail.ts';
import type { SourceKind } from '../types.ts';

const BROKEN = 'This Outlook file is damaged, or it holds no email. Save it from Outlook again.';

/** One Outlook file: its own bytes are the original. Old Word and Excel files begin alike and are no mail. */
export const msgKind: SourceKind = {
  name: 'msg',
  open: async (file, { head }) => {
    if (!isCompound(head) || !/\.msg$/i.test(file.path)) return null;
    if (file.size > MOST_MAIL_BYTES) return sourceOfProblem(file, TOO_LARGE);
    return readWholeMail(file, {
      type: 'application/vnd.ms-outlook',
      take: (bytes) => (isMsg(bytes) ? { start: 0, end: bytes.length } : null),
      broken: BROKEN,
    });
  },
};
