import type { OriginalMatch, OriginalServices } from '../../../components/services/originals.ts';
import { comparableEntry, type ComparableEntry } from '../../../utils/capture/match/comparable.ts';
import { keepCapture } from '../../../utils/capture/pipeline.ts';
import { readingOf, textOfReading } from '../../../utils/capture/reading.ts';
import {
  DEFAULT_MATTER_ID,
  fail,
  ok,
  type Entry,
  type EntryId,
  type Failure,
  type Result,
} from '../../../utils/domain/index.ts';
import { matchFiles, type KeptSoFar } from '../../../utils/import/originals/match-files.ts';
import { readMailFile, readWhole } from '../../../utils/import/originals/read-mail-file.ts';
import { readVersion } from '../../../utils/platform/browser.ts';
import { systemNow } from '../../../utils/platform/clock.ts';
import { addOriginal } from '../../../utils/store/add-original.ts';
import { attempt } from '../../../utils/store/attempt.ts';
import { notFound } from '../../../utils/store/failures.ts';
import type { RecordReader } from '../../../utils/store/records.ts';
import { createReader } from '../../../utils/store/reader.ts';
import type { Database } from '../../../utils/store/schema.ts';

/** How the content of an upgraded entry was had. */
const METHOD = 'file added by hand to what the page showed';

/** The text of an entry's page reading; what of it stands on the entry where the reading cannot be read. */
async function textOf(entry: Entry, reader: RecordReader): Promise<string> {
  const original = await reader.original(entry.originalSha256);
  const reading = original ? readingOf(await original.blob.arrayBuffer()) : null;
  return reading ? textOfReading(reading) : entry.snippet;
}

async function readKept(reader: RecordReader): Promise<KeptSoFar> {
  const [entries, binned] = await Promise.all([
    reader.entries(DEFAULT_MATTER_ID),
    reader.binned(DEFAULT_MATTER_ID),
  ]);
  const asShown: ComparableEntry[] = [];
  for (const entry of entries)
    if (entry.fidelity === 'as shown') asShown.push(comparableEntry(entry, await textOf(entry, reader)));
  return {
    asShown,
    keptBy: new Map([...entries, ...binned].map((entry) => [entry.originalSha256, entry.id])),
  };
}

/** Adds the file through the same pipeline as any capture, so that an entry is made in one way only. */
async function addFile(database: Database, file: File, id: EntryId): Promise<Result<Entry, Failure>> {
  const found = await attempt(() => createReader(database).entry(id));
  if (!found.ok) return found;
  if (!found.value) return fail(notFound('entry').failure);
  // A file beyond reading would leave the entry without a subject: a page reading is worth more.
  const mail = await readMailFile(file);
  if (!mail.ok) return mail;
  const read = await readWhole(file);
  if (!read.ok) return read;
  const provenance = { ...found.value.provenance, method: METHOD, version: readVersion() };
  const content = { fidelity: 'original', source: new Blob([read.value]), notices: [] } as const;
  const kept = await keepCapture(
    { provenance, content },
    {
      keepNewEntry: async (made) => {
        const added = await addOriginal({ database, now: systemNow }, id, made);
        return added.ok ? ok({ state: 'upgraded', entry: added.value }) : added;
      },
      parties: () => Promise.resolve([]),
      findKnownOriginal: () => Promise.resolve(null),
      now: systemNow,
      makeId: () => id,
    },
  );
  return kept.ok ? ok(kept.value.entry) : kept;
}

const STOPPED: Failure = {
  code: 'cancelled',
  happened: 'Stopped comparing.',
  safe: 'Nothing was added to your emails.',
  next: 'Drop the files again to compare them.',
};

/** Comparing files with entries kept as shown, and giving them their originals. */
export function makeOriginalServices(database: Database): OriginalServices {
  const reader = createReader(database);
  return {
    match: async (files, wished, { onProgress, signal }) => {
      const compared = await attempt(async () => {
        const matched = await matchFiles(files, await readKept(reader), { wished, onProgress, signal });
        return matched.map(({ file, match }): OriginalMatch => ({ file, ...match }));
      });
      return signal.aborted ? fail(STOPPED) : compared;
    },
    add: (file, entryId) => addFile(database, file, entryId),
    readReading: (sha256) =>
      attempt(async () => {
        const original = await reader.original(sha256);
        const reading = original ? readingOf(await original.blob.arrayBuffer()) : null;
        if (!reading) throw notFound('page reading');
        return { ...reading, bodyText: textOfReading(reading) };
      }),
  };
}
