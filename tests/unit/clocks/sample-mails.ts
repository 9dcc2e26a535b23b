import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepMessage } from '../../../utils/capture/pipeline.ts';
import { clockMailsOf } from '../../../utils/clocks/clock-mails.ts';
import type { ClockMail } from '../../../utils/clocks/find-signs.ts';
import { ok, type Entry, type EntryId, type NewEntry } from '../../../utils/domain/index.ts';
import { suggestTags } from '../../../utils/domain/tag-suggestion.ts';
import { writeSampleMailbox } from '../../replica/sample/build.ts';
import { sourceRequest } from '../../setup/made-mail.ts';

export const OWN: ReadonlySet<string> = new Set(['samina.whitlock@example.org']);

/** The sample mailbox as the store holds it. */
export interface SampleRecord {
  /** Oldest first; the id of each is its name in the story. */
  readonly entries: readonly Entry[];
  /** What a search looks through, as the app hands it to the clocks. */
  readonly texts: ReadonlyMap<EntryId, string>;
}

/** A mail of the sample, kept as the app keeps it, with the tags that its subject suggests. */
async function keepMail(path: string, name: string): Promise<NewEntry> {
  const handed: NewEntry[] = [];
  await keepMessage(sourceRequest(readFileSync(path)), {
    keepNewEntry: async (made) => {
      handed.push(made);
      return ok({ state: 'kept', entry: made.entry });
    },
    parties: async () => [],
    findKnownOriginal: async () => null,
    now: () => Date.UTC(2026, 8, 1),
    makeId: () => name.replace(/^\d+-|\.eml$/g, ''),
  });
  const [made] = handed;
  if (!made) throw new Error(`${name} was not kept`);
  return { ...made, entry: { ...made.entry, tags: suggestTags(made.entry.subject) } };
}

/** Keeps every mail of the sample mailbox. */
export async function readSampleRecord(): Promise<SampleRecord> {
  const folder = mkdtempSync(join(tmpdir(), 'paperchain-sample-'));
  try {
    await writeSampleMailbox(folder);
    const names = readdirSync(folder).filter((name) => name.endsWith('.eml'));
    const made = await Promise.all(names.toSorted().map((name) => keepMail(join(folder, name), name)));
    return {
      entries: made.map(({ entry }) => entry),
      texts: new Map(made.map(({ entry, searchText }) => [entry.id, searchText])),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Every mail of the sample mailbox as clocks see it, those without a date of their own too. */
export async function readSampleMails(): Promise<readonly ClockMail[]> {
  const { entries, texts } = await readSampleRecord();
  const dated = entries.map((entry): Entry => ({ ...entry, happenedFrom: 'sent' }));
  return clockMailsOf({ entries: dated, texts, own: OWN, isRelevant: () => true });
}
