// An mbox of any size made from the sample mailbox, every mail another one: for measuring imports.
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { writeSampleMailbox } from '../replica/sample/build.ts';

/** The same mail once more: another Message-ID, another second, another line in its head and at its end. */
function varied(mail: string, round: number): string {
  const head = mail
    .replace(/^(Message-ID:\s*<)/im, `$1r${round}.`)
    .replace(/^(Date:.*\d\d:\d\d:)\d\d/im, `$1${String(round % 60).padStart(2, '0')}`);
  return `X-Round: ${round}\r\n${head}${head.endsWith('\n') ? '' : '\r\n'}`;
}

const quoted = (mail: string): string => mail.replace(/^(>*From )/gm, '>$1');

async function sampleMails(): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'paperchain-sample-'));
  try {
    return (await writeSampleMailbox(folder)).map((path) => readFileSync(path, 'latin1'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Writes an mbox of at least this many bytes, the sample over and over; returns how many mails it holds. */
export async function makeMbox(
  path: string,
  atLeast: number,
  fits: (mail: string) => boolean = () => true,
): Promise<number> {
  const mails = (await sampleMails()).filter(fits);
  const file = createWriteStream(path);
  let [bytes, count] = [0, 0];
  for (let round = 0; bytes < atLeast; round += 1) {
    for (const mail of mails) {
      const text = `From - Mon Mar  2 10:00:00 2026\n${quoted(varied(mail, round))}\n`;
      if (!file.write(text, 'latin1')) await once(file, 'drain');
      bytes += text.length;
      count += 1;
      if (bytes >= atLeast) break;
    }
  }
  file.end();
  await once(file, 'finish');
  return count;
}
