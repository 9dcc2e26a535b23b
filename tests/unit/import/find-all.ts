// Reads files as an import does, and gives what was found in them.
import type { ImportProblem } from '../../../utils/domain/import.ts';
import { openSources } from '../../../utils/import/open-sources.ts';
import type { FoundMail, MailSource } from '../../../utils/import/types.ts';

export interface FoundAll {
  readonly mails: readonly FoundMail[];
  readonly problems: readonly ImportProblem[];
  readonly sources: readonly MailSource[];
  /** Furthest point of reading, of each source. */
  readonly read: readonly number[];
}

export type Content = string | Uint8Array<ArrayBuffer> | Blob;

/** Opens files of these paths and reads all of them. */
export async function findAll(
  files: Readonly<Record<string, Content>>,
  signal = new AbortController().signal,
): Promise<FoundAll> {
  const named = Object.entries(files).map(([path, content]) => ({ path, file: new File([content], path) }));
  const sources = await openSources(named, signal);
  const mails: FoundMail[] = [];
  const problems: ImportProblem[] = [];
  const read: number[] = [];
  for (const source of sources) {
    let furthest = 0;
    for await (const { found, bytesRead } of source.read(signal)) {
      furthest = Math.max(furthest, bytesRead);
      for (const each of found) {
        if (each.kind === 'mail') mails.push(each);
        else problems.push(each.problem);
      }
    }
    read.push(furthest);
  }
  return { mails, problems, sources, read };
}

/** The bytes that a found mail offers as a part of its file. */
export function lentBlob(found: FoundMail | undefined): Blob {
  const lent = found?.lend();
  if (!lent) throw new Error('Nothing is lent');
  return lent.file.slice(lent.start, lent.start + lent.size);
}

export const text = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/** An invented mail with CRLF line ends. */
export function mail(subject: string, body = 'Dear Jo,'): string {
  return `From: Sarah Cole <sarah.cole@northshire.gov.uk>\r\nTo: jo.parent@example.org\r\nSubject: ${subject}\r\n\r\n${body}\r\n`;
}
