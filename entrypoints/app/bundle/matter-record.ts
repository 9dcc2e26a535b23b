import { RULE_SETS } from '../../../utils/clocks/rules/rule-sets.ts';
import { decodePart } from '../../../utils/capture/transfer-encoding.ts';
import type { Choice } from '../../../utils/domain/choose-entries.ts';
import type { BundlePlan } from '../../../utils/domain/bundle-plan.ts';
import { lateEntriesIn } from '../../../utils/domain/late-entries.ts';
import type { ExportScope, MatterId } from '../../../utils/domain/index.ts';
import { gatherClocks } from '../../../utils/export/clocks/gather.ts';
import { numberLateLast } from '../../../utils/export/number-late.ts';
import type { ExportSource } from '../../../utils/export/source.ts';
import { openDatabase } from '../../../utils/store/database.ts';
import { readSnapshot, type MatterSnapshot } from '../../../utils/store/read-record.ts';
import { createReader } from '../../../utils/store/reader.ts';
import type { RecordReader } from '../../../utils/store/records.ts';

/** A matter as it lies in the store, with the way to its originals. */
export interface MatterRecord extends MatterSnapshot {
  readonly reader: RecordReader;
}

/** Reads a matter. Rejects when there is none of that id, or when the store does not answer. */
export async function readRecord(matterId: MatterId): Promise<MatterRecord> {
  const database = await openDatabase();
  return { reader: createReader(database, decodePart), ...(await readSnapshot(database, matterId)) };
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
