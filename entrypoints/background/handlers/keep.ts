import { BUILT_IN_TAGS, ok, type Entry, type TagSheet } from '../../../utils/domain/index.ts';
import { findKnownOriginal } from '../../../utils/capture/match/known-original.ts';
import { keepCapture } from '../../../utils/capture/pipeline.ts';
import { describeEntry } from '../../../utils/capture/sheet.ts';
import type { PageToBackground } from '../../../utils/messaging/protocol.ts';
import { attempt } from '../../../utils/store/attempt.ts';
import { asKeptMessage, findKept } from '../../../utils/store/find-kept.ts';
import { keepNewEntry } from '../../../utils/store/keep-entry.ts';
import { emailsBetween } from '../../../utils/store/read-entries.ts';
import { createReader } from '../../../utils/store/reader.ts';
import { findRuleOffer } from '../../../utils/store/suggestion-rules.ts';
import { createWriter } from '../../../utils/store/writer.ts';
import type { Background } from '../background.ts';
import { findSheetClocks } from '../sheet-clocks.ts';

/** The tag panel's content for an entry. */
export async function readSheetOf(entry: Entry, background: Background): Promise<TagSheet> {
  const database = await background.openStore();
  const reader = createReader(database);
  const [tags, parties, ruleOffer, clocks] = await Promise.all([
    reader.tags(),
    reader.parties(),
    findRuleOffer(database, entry),
    findSheetClocks(database, entry, background.now()),
  ]);
  return describeEntry(entry, { tags, parties, ruleOffer, clocks });
}

/** The same, but never a reason to call a kept mail not kept: without the store's words the built-in tags are offered. */
async function sheetAfterKeeping(entry: Entry, background: Background): Promise<TagSheet> {
  const sheet = await attempt(() => readSheetOf(entry, background));
  return sheet.ok ? sheet.value : describeEntry(entry, { tags: BUILT_IN_TAGS, parties: [] });
}

/** Calls about whether a message is kept. */
export function makeKeepHandlers(
  background: Background,
): Pick<PageToBackground, 'keep' | 'findKept' | 'undoKeep'> {
  const { now, makeId, openStore } = background;
  return {
    keep: async (request) => {
      const opened = await attempt(openStore);
      if (!opened.ok) return opened;
      const database = opened.value;
      const reader = createReader(database);
      const kept = await keepCapture(request, {
        now,
        makeId,
        parties: () => reader.parties(),
        findKnownOriginal: (shown) =>
          findKnownOriginal(shown, {
            emailsBetween: (matterId, from, until) => emailsBetween(database, matterId, { from, until }),
            original: (sha256) => reader.original(sha256),
          }),
        keepNewEntry: (made) => keepNewEntry({ database, now }, made),
      });
      if (!kept.ok) return kept;
      const { entry, state } = kept.value;
      return ok({ ...asKeptMessage(entry), state, sheet: await sheetAfterKeeping(entry, background) });
    },
    findKept: (question) => attempt(async () => findKept(await openStore(), question)),
    undoKeep: (entryId) =>
      attempt(async () => {
        await createWriter({ database: await openStore(), now }).remove([entryId]);
        return null;
      }),
  };
}
