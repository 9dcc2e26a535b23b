import { headOf } from '../../mailbox/header-lines.ts';
import type { ReplicaMessage } from '../../mailbox/types.ts';
import { freshId } from '../gmail-ids.ts';

const SHOWN = /^(?:from|to|cc|subject|date|message-id):/i;

/** Header lines of a message that people see, folding kept. */
function shownHeaders(message: ReplicaMessage, without: string): string[] {
  const lines = headOf(message.bytes)
    .toString('latin1')
    .split(/\r?\n(?![ \t])/);
  return lines.filter((line) => SHOWN.test(line) && !line.toLowerCase().startsWith(`${without}:`));
}

function source(lines: readonly string[]): Buffer {
  return Buffer.from(`${lines.join('\r\n')}\r\n`, 'latin1');
}

/** What Gmail keeps of a message in confidential mode: headers and a link, no content. */
export function confidentialSource(message: ReplicaMessage): Buffer {
  const locker = `https://confidential-mail.google.com/msg/${freshId(message.hexId).slice(7)}`;
  return source([
    ...shownHeaders(message, ' '),
    `X-Gm-Locker: ${locker}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=UTF-8',
    '',
    'This message was sent with Gmail confidential mode. You can open it with this link:',
    locker,
  ]);
}

/** What the message was while it was a draft: no Message-ID yet, other words. */
export function draftSource(message: ReplicaMessage): Buffer {
  return source([
    ...shownHeaders(message, 'message-id'),
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=UTF-8',
    '',
    'An unfinished draft that was never sent like this.',
  ]);
}
