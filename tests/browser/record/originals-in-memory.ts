import {
  fail,
  ok,
  asSha256,
  type Entry,
  type EntryId,
  type PageReading,
} from '../../../utils/domain/index.ts';
import type { OriginalEvidence } from '../../../utils/domain/original-evidence.ts';
import type { OriginalMatch, OriginalServices } from '../../../components/services/originals.ts';

/** What the invented services need of the record. */
export interface OriginalsRecord {
  readonly entries: () => readonly Entry[];
  readonly change: (id: EntryId, change: Partial<Entry>) => Entry;
}

/** Whether each point agrees, as the name of an invented file asks: `unsure …` for a date that differs. */
function evidenceOf(entry: Entry, isSure: boolean): readonly OriginalEvidence[] {
  const sender = entry.from[0]?.name ?? '';
  return [
    { point: 'sender', agrees: 'yes', shown: sender, inFile: `${sender} <${entry.from[0]?.address ?? ''}>` },
    { point: 'subject', agrees: 'yes', shown: entry.subject, inFile: `RE: ${entry.subject}` },
    {
      point: 'date',
      agrees: isSure ? 'yes' : 'no',
      shown: 'Tue 30/06/2026 13:30',
      inFile: isSure ? 'Tue, 30 Jun 2026 12:30:14 +0000' : 'Wed, 1 Jul 2026 09:02:51 +0000',
    },
    { point: 'text', agrees: isSure ? 'yes' : 'unknown', shown: entry.snippet, inFile: entry.snippet },
    { point: 'conversation', agrees: 'yes', shown: 'a', inFile: 'a' },
  ];
}

/**
 * Matches by the words of the file: its text is the subject of an entry. A name that begins `unsure`, `kept`, `copy` or
 * `broken` asks for that answer.
 */
function matchOne(file: File, text: string, record: OriginalsRecord): OriginalMatch {
  const entry = record.entries().find(({ subject }) => subject === text.trim());
  const [wish = ''] = file.name.split(' ');
  if (wish === 'broken') {
    const words = { happened: 'This file is not an email.', safe: 'Nothing was changed.' };
    const next = 'Choose a file that ends in .eml or .msg.';
    return { file, found: 'unreadable', reason: { code: 'not-a-mail', ...words, next } };
  }
  if (wish === 'copy') return { file, found: 'twice', sameAs: 'therapy.eml' };
  if (!entry) return { file, found: 'nothing' };
  if (wish === 'kept') return { file, found: 'already kept', entryId: entry.id };
  const evidence = evidenceOf(entry, wish !== 'unsure');
  if (wish !== 'unsure') return { file, found: 'entry', entryId: entry.id, evidence };
  return { file, found: 'unsure', candidates: [{ entryId: entry.id, evidence }] };
}

/** The page reading of an entry that was upgraded. */
function readingOf(entry: Entry | undefined): PageReading {
  return {
    format: 'paperchain-page-reading/1',
    subject: entry?.subject ?? '',
    from: entry?.from ?? [],
    to: [],
    dateText: 'Tue 30/06/2026 13:30',
    bodyHtml: '',
    bodyText: 'Dear Ms Okafor,\nwe can offer a first session on 14 July.',
    attachments: [{ name: 'map.pdf', sizeText: '20 KB' }],
    missing: ['The technical header, with the path the email took, is not in a page reading.'],
  };
}

/** Originals over the entries in memory. */
export function originalsInMemory(record: OriginalsRecord): OriginalServices {
  return {
    match: async (files, _wished, { onProgress, signal }) => {
      const matches: OriginalMatch[] = [];
      for (const file of files) {
        // A name that begins `slow` waits until it is told to stop.
        if (file.name.startsWith('slow'))
          await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
        if (signal.aborted)
          return fail({ code: 'cancelled', happened: 'Stopped comparing.', safe: '', next: '' });
        matches.push(matchOne(file, await file.text(), record));
        onProgress(matches.length);
      }
      return ok(matches);
    },
    add: async (file, entryId) => {
      const entry = record.entries().find(({ id }) => id === entryId);
      if (entry?.fidelity !== 'as shown') {
        const words = { happened: 'This entry has its original already.', safe: 'Nothing was changed.' };
        return fail({ code: 'already-kept', ...words, next: 'There is nothing more to do.' });
      }
      const readingSha256 = entry.originalSha256;
      const originalSha256 = asSha256(readingSha256.replace(/^./, 'f'));
      const change = { fidelity: 'original', warnings: [], readingSha256, originalSha256 } as const;
      return ok(record.change(entryId, { ...change, originalSize: file.size }));
    },
    readReading: async (sha256) =>
      ok(readingOf(record.entries().find(({ readingSha256 }) => readingSha256 === sha256))),
  };
}
