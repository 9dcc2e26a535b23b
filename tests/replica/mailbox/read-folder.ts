import { readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, extname, join, relative, sep } from 'node:path';
import { isMbox, readMbox } from './read-mbox.ts';
import type { SkippedFile } from './types.ts';

/** A message found, before its ids are known. */
export interface RawMessage {
  readonly file: string;
  readonly bytes: Buffer;
}

const MBOX_ENDINGS = new Set(['.mbox', '.mbx', '.mboxrd', '']);
/** A header every mail has at least one of, near the start: broken first lines are forgiven, other documents are not taken. */
const LOOKS_LIKE_MAIL =
  /(?:^|\n)[ \t]*(?:From|To|Date|Subject|Received|Message-ID|Return-Path|MIME-Version|Content-Type)[ \t]*:/i;

/**
 * Every message below a folder (or in one file), files in name order. `.eml` files are one message each, as they are;
 * `.mbox`, `.mbx` and files without an ending are read as mbox. The rest, and what has no header of a mail, is listed as skipped.
 */
export function readFolder(path: string): { messages: RawMessage[]; skipped: SkippedFile[] } {
  const messages: RawMessage[] = [];
  const skipped: SkippedFile[] = [];
  for (const file of filesBelow(path)) {
    const name = relative(path, file).split(sep).join('/') || basename(file);
    const reason = readInto(messages, { file, name });
    if (reason) skipped.push({ file: name, reason });
  }
  return { messages, skipped };
}

/** Adds the messages of one file; answers why not when there are none. */
function readInto(messages: RawMessage[], { file, name }: { file: string; name: string }): string | null {
  const ending = extname(file).toLowerCase();
  if (ending !== '.eml' && !MBOX_ENDINGS.has(ending)) return 'neither .eml nor .mbox';
  const bytes = readFileSync(file);
  if (bytes.length === 0) return 'empty';
  if (ending === '.eml') {
    if (!looksLikeMail(bytes)) return 'no header of a mail in its first lines';
    messages.push({ file: name, bytes });
    return null;
  }
  if (!isMbox(bytes)) return 'no envelope line at the start';
  const mails = readMbox(bytes);
  mails.forEach((mail, index) => messages.push({ file: `${name}#${index + 1}`, bytes: mail }));
  return null;
}

/** True when a header of a mail stands in the first two thousand bytes. */
export function looksLikeMail(bytes: Buffer): boolean {
  return LOOKS_LIKE_MAIL.test(bytes.toString('latin1', 0, 2000));
}

function filesBelow(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  const entries = readdirSync(path, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const child = join(path, entry.name);
    if (entry.isDirectory()) return filesBelow(child);
    return entry.isFile() ? [child] : [];
  });
}
