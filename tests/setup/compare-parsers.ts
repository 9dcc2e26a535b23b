// The same mail read by the fast parser and by the library line by line: both must give the same.
import { createHash } from 'node:crypto';
import type { Email } from 'postal-mime';
import { ExactParser } from '../../utils/capture/exact-parser.ts';
import { SlowParser } from './slow-parser.ts';

const LIMITS = { maxNestingDepth: 100, maxHeadersSize: 2 * 1024 * 1024, forceRfc822Attachments: true };

function hash(content: unknown): string {
  const bytes =
    typeof content === 'string'
      ? Buffer.from(content)
      : new Uint8Array(content as ArrayBuffer | Uint8Array<ArrayBuffer>);
  return `${bytes.length} ${createHash('sha256').update(bytes).digest('hex')}`;
}

/** What parse.ts takes of a parsed mail. */
function facts(mail: Email) {
  return {
    headers: mail.headers,
    text: mail.text ?? '',
    html: mail.html ?? '',
    attachments: mail.attachments.map(({ content, ...part }) => ({ ...part, content: hash(content) })),
  };
}

async function read(work: Promise<Email>) {
  try {
    return facts(await work);
  } catch (error) {
    return { error: String(error) };
  }
}

/** What both make of a mail; `fast` alone when only its time matters. */
export async function compareParsers(bytes: Uint8Array<ArrayBuffer>, which: 'both' | 'fast' = 'both') {
  // Among other bytes, as in a mailbox that is imported.
  const among = new Uint8Array(bytes.length + 14);
  among.set(new TextEncoder().encode('--cut\n\n'));
  among.set(bytes, 7);
  among.set(new TextEncoder().encode('\n--cut'), bytes.length + 7);
  const fast = await read(new ExactParser(LIMITS).parse(among.subarray(7, bytes.length + 7)));
  return { fast, slow: which === 'fast' ? fast : await read(new SlowParser(LIMITS).parse(bytes.buffer)) };
}
