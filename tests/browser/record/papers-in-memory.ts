import { prepareNote } from '../../../utils/capture/paper/prepare-note.ts';
import { preparePaper } from '../../../utils/capture/paper/prepare-paper.ts';
import { judgePaperFile } from '../../../utils/capture/paper/read-file.ts';
import { suggestDay } from '../../../utils/capture/paper/suggest-day.ts';
import {
  ok,
  type Entry,
  type EntryId,
  type Failure,
  type NewEntry,
  type Party,
  type PartyId,
  type Result,
} from '../../../utils/domain/index.ts';
import type { KeptPaper, PaperServices } from '../../../components/services/papers.ts';

/** What papers need of the record. */
export interface PapersRecord {
  readonly entries: () => readonly Entry[];
  readonly parties: () => readonly Party[];
  readonly add: (entry: Entry) => void;
  readonly change: (id: EntryId, change: Partial<Entry>) => void;
}

export interface PapersInMemory extends PaperServices {
  /** The bytes of a file of a paper; undefined for anything else. */
  readonly read: (sha256: string) => Blob | undefined;
}

/** Papers read and judged as the app page does, kept in plain arrays. */
export function papersInMemory(record: PapersRecord): PapersInMemory {
  const blobs = new Map<string, Blob>();
  let made = 0;
  const tools = { now: () => performance.timeOrigin, makeId: () => `paper-${(made += 1)}`, version: '0.1.0' };
  const partyOf = (partyId: PartyId | null) => record.parties().find(({ id }) => id === partyId) ?? null;
  const put = (prepared: Result<NewEntry, Failure>): Result<KeptPaper, Failure> => {
    if (!prepared.ok) return prepared;
    const { entry, papers = [] } = prepared.value;
    const known = record.entries().find((each) => each.originalSha256 === entry.originalSha256);
    if (known) return ok({ entryId: known.id, state: 'already kept' });
    for (const { sha256, blob } of papers) blobs.set(sha256, blob);
    record.add(entry);
    return ok({ entryId: entry.id, state: 'kept' });
  };
  return {
    judge: judgePaperFile,
    suggestDay,
    correct: async (id, { kind, title, day, isOwn }) => {
      const happenedAt = Date.parse(`${day}T12:00:00Z`);
      record.change(id, { kind, subject: title, happenedAt, happenedFrom: 'stated', isOwnPaper: isOwn });
      return ok(null);
    },
    read: (sha256) => blobs.get(sha256),
    keep: async ({ partyId, ...draft }) =>
      put(await preparePaper({ ...draft, party: partyOf(partyId) }, tools)),
    keepNote: async ({ partyId, ...draft }) =>
      put(await prepareNote({ ...draft, party: partyOf(partyId) }, tools)),
  };
}
