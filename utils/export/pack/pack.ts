// The pack: originals, attachments, chronology and timeline as a BagIt bag in a ZIP, written as it is read.
// Called by the export worker, which says where entries come from and where bytes go. No store and no browser in here.
import { londonDay } from '../../domain/dates.ts';
import type { ExportMaking, ExportSource } from '../source.ts';
import { tallied, type Content } from './content.ts';
import { derivedFiles, encoded, type DerivedTools } from './derived-files.ts';
import { entryFiles } from './entry-files.ts';
import type { PackFile } from './pack-file.ts';
import { cutToBytes, safeText } from './file-names.ts';
import { writable, zipDate } from './instants.ts';
import { entriesPacked, startPacking, type PackChoice, type PackLeftOut, type Packing } from './packed.ts';
import { TAG_FILES } from './tag-files.ts';
import { writeZip, type WriteChunk, type ZipFile } from './zip-stream.ts';

/** What the pack needs beside the entries: what is drawn from them, a place for its bytes, and what was chosen. */
export interface PackTools extends PackChoice, DerivedTools {
  readonly write: WriteChunk;
}

/** What a written pack holds. */
export interface PackFacts {
  /** Size of the ZIP. */
  readonly bytes: number;
  /** Entries whose original or page reading is inside. */
  readonly entries: number;
  /** Files in the ZIP, tag files included. */
  readonly files: number;
  readonly leftOut: readonly PackLeftOut[];
  /** Of these, what was chosen and is not inside: not only counted. `entryId` is null for what is drawn. */
  readonly problems: readonly PackLeftOut[];
}

/** Name of the one folder at the top of the ZIP, and a good stem for the ZIP's own name. */
export function packName(title: string, madeAt: number): string {
  return `Paperchain pack ${londonDay(writable(madeAt))} ${cutToBytes(safeText(title, 'My record'), 60)}`;
}

/**
 * Writes the pack. Stored content is checked against its SHA-256 before it is written; what fails is listed in README.txt,
 * timeline.json and the facts, and the rest goes on. Rejects with the signal's reason on cancel, with `write`'s
 * error, or when stored bytes change between check and writing: what was written so far is then worthless.
 */
export async function writePack(
  source: ExportSource,
  making: ExportMaking,
  tools: PackTools,
): Promise<PackFacts> {
  const packing = startPacking(source, making, tools);
  const counted = packing.leftOut.length;
  const bytes = await writeZip(zipFiles(packing, tools), tools.write, making.signal);
  const { files, leftOut } = packing;
  return {
    bytes,
    entries: entriesPacked(packing),
    files: files.length,
    leftOut,
    problems: leftOut.slice(counted),
  };
}

async function* packFiles(packing: Packing, tools: PackTools): AsyncGenerator<PackFile> {
  const { source, making } = packing;
  const modifiedAt = making.madeAt;
  const total = source.entries.length;
  for (const [done, entry] of source.entries.entries()) {
    making.onProgress({ stage: 'Adding originals', done, total });
    yield* entryFiles(packing, entry);
  }
  yield* derivedFiles(packing, tools);
  for (const [path, text] of TAG_FILES) yield { path, content: encoded([text(packing)]), modifiedAt };
}

/** Names, dates and tallies each file; the tally is complete when the next file is asked for. */
async function* zipFiles(packing: Packing, tools: PackTools): AsyncGenerator<ZipFile> {
  const top = packName(packing.source.title, packing.making.madeAt);
  for await (const file of packFiles(packing, tools)) {
    packing.making.signal.throwIfAborted();
    const name = `${top}/${file.path}`;
    yield {
      name,
      lastModified: zipDate(file.modifiedAt),
      input: tallyInto(packing, file) as ZipFile['input'],
    };
  }
}

function tallyInto({ files }: Packing, { path, content, sha256: expected }: PackFile): Content {
  if (content instanceof Uint8Array && expected !== undefined) {
    files.push({ path, size: content.length, sha256: expected });
    return content;
  }
  return tallied(content, (size, sha256) => {
    if (expected !== undefined && sha256 !== expected)
      throw new Error(`Stored bytes changed while packing ${path}.`);
    files.push({ path, size, sha256 });
  });
}
