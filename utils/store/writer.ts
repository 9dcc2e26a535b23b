import { removeEntries, restoreEntries, emptyBin } from './bin.ts';
import { noteExport } from './exports.ts';
import type { StoreTools } from './keep-entry.ts';
import { savePartyOnEntry, saveTagOnEntry } from './name-on-entry.ts';
import type { RecordWriter } from './records.ts';
import { stateDay } from './state-day.ts';
import { renameMatter, saveParty, saveTag } from './write-names.ts';
import { saveWords } from './write-words.ts';

/** The writing side of an open store. Every method throws on failure; `asFailure` puts the error in plain words. */
export function createWriter(tools: StoreTools): RecordWriter {
  return {
    saveWords: (id, words) => saveWords(tools, id, words),
    stateDay: (id, day) => stateDay(tools, id, day),
    saveParty: (party) => saveParty(tools, party),
    saveTag: (tag) => saveTag(tools, tag),
    savePartyOnEntry: (party, id) => savePartyOnEntry(tools, party, id),
    saveTagOnEntry: (tag, id) => saveTagOnEntry(tools, tag, id),
    renameMatter: (id, title) => renameMatter(tools, id, title),
    remove: (ids) => removeEntries(tools, ids),
    restore: (ids) => restoreEntries(tools, ids),
    emptyBin: (matterId) => emptyBin(tools, matterId),
    noteExport: (made) => noteExport(tools, made),
  };
}
