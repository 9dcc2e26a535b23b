import { fileStamp } from '../../domain/dates.ts';
import type { Entry, Sha256 } from '../../domain/index.ts';
import type { Content } from './content.ts';
import { cutToBytes, safeText } from './file-names.ts';
import { writable } from './instants.ts';

/** A file on its way into the bag. With `sha256`, content was checked against it and must still have it. */
export interface PackFile {
  readonly path: string;
  readonly content: Content;
  readonly modifiedAt: number;
  readonly sha256?: Sha256;
}

/** `2026-03-03 1405 Sarah Cole - Draft plan`: day and time in England, who from, subject. */
export function entryStem(entry: Entry): string {
  const [sender] = entry.from;
  const from = cutToBytes(safeText(sender?.name || sender?.address || '', 'unknown sender'), 40);
  return `${fileStamp(writable(entry.happenedAt))} ${from} - ${safeText(entry.subject, 'no subject')}`;
}
