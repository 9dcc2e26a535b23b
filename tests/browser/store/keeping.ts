// Keeps messages in the real store of this browser; used by the page and by the worker that stands for another tab.
import { keepCapture } from '../../../utils/capture/pipeline.ts';
import type { CaptureRequest, Failure, Kept, Result } from '../../../utils/domain/index.ts';
import { systemNow } from '../../../utils/platform/clock.ts';
import { keepNewEntry } from '../../../utils/store/keep-entry.ts';
import { createReader } from '../../../utils/store/reader.ts';
import type { Database } from '../../../utils/store/schema.ts';
import { bytesOf, mailText, sourceRequest } from '../../setup/made-mail.ts';

export function keep(database: Database, request: CaptureRequest): Promise<Result<Kept, Failure>> {
  return keepCapture(request, {
    keepNewEntry: (made) => keepNewEntry({ database, now: systemNow }, made),
    parties: () => createReader(database).parties(),
    findKnownOriginal: async () => null,
    now: systemNow,
    makeId: () => crypto.randomUUID(),
  });
}

/** A mail of about this many MB: a letter and one PDF in base64, every line different, as a mail program writes it. */
export function bigMail(megabytes: number): {
  readonly source: Uint8Array<ArrayBuffer>;
  readonly attached: number;
} {
  const head = mailText(
    { 'Content-Type': 'multipart/mixed; boundary=cut' },
    '--cut\nContent-Type: text/plain\n\nSee attached.\n--cut\nContent-Type: application/pdf; name=big.pdf\nContent-Transfer-Encoding: base64\n\n',
  );
  const line = bytesOf(`${'QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNk'.repeat(2).slice(0, 76)}\r\n`);
  const [start, end] = [bytesOf(head), bytesOf('--cut--\r\n')];
  const lines = Math.floor((megabytes * 1024 * 1024 - start.length - end.length) / line.length);
  const source = new Uint8Array(start.length + lines * line.length + end.length);
  source.set(start);
  for (let index = 0; index < lines; index += 1) {
    const at = start.length + index * line.length;
    source.set(line, at);
    source.set(bytesOf(index.toString(36).padStart(8, 'A')), at);
  }
  source.set(end, start.length + lines * line.length);
  return { source, attached: lines * 57 };
}

/** The request for a numbered small mail: the same number, the same bytes. */
export function smallRequest(number: number): CaptureRequest {
  const source = mailText({ 'Message-ID': `<${number}@example.org>` }, `Mail number ${number}\n`);
  return sourceRequest(source, { siteMessageId: `m${number}` });
}
