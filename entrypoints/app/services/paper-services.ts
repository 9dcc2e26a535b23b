import type { KeptPaper, PaperServices } from '../../../components/services/papers.ts';
import { prepareNote } from '../../../utils/capture/paper/prepare-note.ts';
import { preparePaper, titleOf } from '../../../utils/capture/paper/prepare-paper.ts';
import { judgePaperFile } from '../../../utils/capture/paper/read-file.ts';
import { suggestDay } from '../../../utils/capture/paper/suggest-day.ts';
import {
  ok,
  type Failure,
  type NewEntry,
  type Party,
  type PartyId,
  type Result,
} from '../../../utils/domain/index.ts';
import { followCorrection } from '../../../utils/export/presets/follow-correction.ts';
import { readVersion } from '../../../utils/platform/browser.ts';
import { systemNow } from '../../../utils/platform/clock.ts';
import { attempt } from '../../../utils/store/attempt.ts';
import { correctPaper } from '../../../utils/store/correct-paper.ts';
import { keepNewEntry } from '../../../utils/store/keep-entry.ts';
import { createReader } from '../../../utils/store/reader.ts';
import type { Database } from '../../../utils/store/schema.ts';

/** Keeps what is prepared for the party of that id, in one piece. */
async function keepPaper(
  database: Database,
  partyId: PartyId | null,
  prepare: (party: Party | null) => Promise<Result<NewEntry, Failure>>,
): Promise<Result<KeptPaper, Failure>> {
  const parties = await attempt(() => createReader(database).parties());
  if (!parties.ok) return parties;
  const made = await prepare(parties.value.find(({ id }) => id === partyId) ?? null);
  if (!made.ok) return made;
  const kept = await keepNewEntry({ database, now: systemNow }, made.value);
  if (!kept.ok) return kept;
  const { entry, state } = kept.value;
  return ok({ entryId: entry.id, state: state === 'upgraded' ? 'kept' : state });
}

/** Keeping letters and other papers as entries of their own. */
export function makePaperServices(database: Database): PaperServices {
  const tools = { now: systemNow, makeId: () => crypto.randomUUID(), version: readVersion() };
  return {
    judge: judgePaperFile,
    suggestDay,
    correct: (id, details) =>
      attempt(async () => {
        const followInPlan = followCorrection(await createReader(database).parties());
        const corrected = { ...details, title: titleOf(details.title) };
        await correctPaper({ database, now: systemNow, followInPlan }, id, corrected);
        return null;
      }),
    keep: ({ partyId, ...draft }) =>
      keepPaper(database, partyId, (party) => preparePaper({ ...draft, party }, tools)),
    keepNote: ({ partyId, ...draft }) =>
      keepPaper(database, partyId, (party) => prepareNote({ ...draft, party }, tools)),
  };
}
