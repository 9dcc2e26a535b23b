import { comparableEntry, type ComparableEntry } from '../../../utils/capture/match/comparable.ts';
import { readingOf, textOfReading } from '../../../utils/capture/reading.ts';
import type { Entry, MatterId } from '../../../utils/domain/index.ts';
import type { RecordReader } from '../../../utils/store/records.ts';

/** The text of an entry's page reading; what of it stands on the entry where the reading cannot be read. */
async function textOf(entry: Entry, reader: RecordReader): Promise<string> {
  const original = await reader.original(entry.originalSha256);
  const reading = original ? readingOf(await original.blob.arrayBuffer()) : null;
  return reading ? textOfReading(reading) : entry.snippet;
}

/** The entries of a matter that wait for their original, made ready for comparing. */
export async function readShown(
  reader: RecordReader,
  matterId: MatterId,
): Promise<readonly ComparableEntry[]> {
  const shown = (await reader.entries(matterId)).filter(({ fidelity }) => fidelity === 'as shown');
  const found: ComparableEntry[] = [];
  for (const entry of shown) found.push(comparableEntry(entry, await textOf(entry, reader)));
  return found;
}
