import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { chapters } from './chapters/index.ts';
import { composeMail } from './compose.ts';
import type { Mail, Thread } from './mail.ts';

/** Every mail of the story, oldest first. */
export const story: readonly Mail[] = chapters.flat().toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));

const byId = new Map(story.map((mail) => [mail.id, mail]));

/** The mail with the chain of mails it answers. Throws when the story names an answer that is not there. */
export function findThread(id: string): Thread {
  const mail = byId.get(id);
  if (!mail) throw new Error(`No mail "${id}" in the story`);
  return mail.answers ? { mail, answered: findThread(mail.answers) } : { mail };
}

/** File name of a mail: its place in the year and its slug, e.g. `002-ehc-request.eml`. */
export function fileName(mail: Mail): string {
  return `${String(story.indexOf(mail) + 1).padStart(3, '0')}-${mail.id}.eml`;
}

/**
 * Writes the sample mailbox into `dir` (made if missing) and answers the file paths, oldest mail first.
 * The same bytes at every call: no clock, no network, no chance. One mail is about 12 MB, so nothing is committed.
 */
export async function writeSampleMailbox(dir: string): Promise<readonly string[]> {
  await mkdir(dir, { recursive: true });
  const paths: string[] = [];
  for (const mail of story) {
    const path = join(dir, fileName(mail));
    await writeFile(path, await composeMail(findThread(mail.id)));
    paths.push(path);
  }
  return paths;
}

async function runFromCommandLine(): Promise<number> {
  const dir = process.argv[2];
  if (!dir) {
    process.stdout.write('Usage: node tests/replica/sample/build.ts OUTDIR\n');
    return 2;
  }
  const paths = await writeSampleMailbox(dir);
  process.stdout.write(`${paths.length} messages written to ${dir}\n`);
  return 0;
}

if (import.meta.main) process.exitCode = await runFromCommandLine();
