import { RULE_SETS } from '../../utils/clocks/rules/rule-sets.ts';
import { decodePart } from '../../utils/capture/transfer-encoding.ts';
import type { Choice } from '../../utils/domain/choose-entries.ts';
import type { ClockRecords } from '../../utils/domain/clock.ts';
import type { BundlePlan } from '../../utils/domain/bundle-plan.ts';
import { lateEntriesIn } from '../../utils/domain/late-entries.ts';
import type { Entry, ExportScope, Matter, MatterId, Party, Tag } from '../../utils/domain/index.ts';
import { gatherClocks } from '../../utils/export/clocks/gather.ts';
import { numberLateLast } from '../../utils/export/number-late.ts';
import type { ExportSource } from '../../utils/export/source.ts';
import { readClocks } from '../../utils/store/clocks.ts';
import { openDatabase } from '../../utils/store/database.ts';
import { createReader } from '../../utils/store/reader.ts';
import type { RecordReader } from '../../utils/store/records.ts';

/** A matter as it lies in the store, with the way to its originals. */
export interface MatterRecord {
  readonly reader: RecordReader;
  readonly matter: Matter;
  /** On the timeline, oldest first. */
  readonly entries: readonly Entry[];
  readonly parties: readonly Party[];
  readonly tags: readonly Tag[];
  readonly clocks: ClockRecords;
}

/** Reads a matter. Rejects when there is none of that id, or when the store does not answer. */
export async function readRecord(matterId: MatterId): Promise<MatterRecord> {
  const database = await openDatabase();
  const reader = createReader(database, decodePart);
  const [matters, entries, parties, tags, clocks] = await Promise.all([
    reader.matters(),
    reader.entries(matterId),
    reader.parties(),
    reader.tags(),
    readClocks(database, matterId),
  ]);
  const matter = matters.find(({ id }) => id === matterId);
  if (!matter) throw new Error('There is no such matter');
  return { reader, matter, entries, parties, tags, clocks };
}

/** What an export is of. */
export interface Chosen {
  readonly title: string;
  readonly scope: ExportScope;
  readonly choice: Choice;
  /** Instant of the export, ms since 1970. */
  readonly madeAt: number;
  /** The bundle that the export has or is: its late papers are numbered last, in all of it. */
  readonly plan?: BundlePlan | undefined;
}

/** The chosen part of a record as an export reads it, with the clocks it may show. */
export function sourceOf(record: MatterRecord, { title, scope, choice, madeAt, plan }: Chosen): ExportSource {
  const { reader, matter, entries, parties, tags, clocks: records } = record;
  const counting = { records, ruleSets: RULE_SETS, entries, parties, tags, scope, choice, madeAt };
  const clocks = gatherClocks(counting);
  const source = { ...reader, matter, title, entries: choice.chosen, parties, tags, clocks };
  return plan ? numberLateLast(source, lateEntriesIn(plan).keys()) : source;
}
