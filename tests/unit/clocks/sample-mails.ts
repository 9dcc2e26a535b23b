import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepCapture } from '../../../utils/capture/pipeline.ts';
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
async function keepMail(path: string, { name, id }: { name: string; id: string }): Promise<NewEntry> {
  const handed: NewEntry[] = [];
  await keepCapture(sourceRequest(readFileSync(path)), {
    keepNewEntry: async (made) => {
      handed.push(made);
      return ok({ state: 'kept', entry: made.entry });
    },
    parties: async () => [],
    findKnownOriginal: async () => null,
    now: () => Date.UTC(2026, 8, 1),
    makeId: () => id,
  });
  const [made] = handed;
  if (!made) throw new Error(`${name} was not kept`);
  return { ...made, entry: { ...made.entry, tags: suggestTags(made.entry.subject) } };
}

const storyName = (name: string): string => name.replace(/^\d+-|\.eml$/g, '');

/** Keeps every mail of the sample mailbox, with its content; the id of each is its name in the story, or what is asked for. */
export async function keepSample(
  idOf: (name: string, at: number) => string = storyName,
): Promise<readonly NewEntry[]> {
  const folder = mkdtempSync(join(tmpdir(), 'paperchain-sample-'));
  try {
    await writeSampleMailbox(folder);
    const names = readdirSync(folder).filter((name) => name.endsWith('.eml'));
    return await Promise.all(
      names.toSorted().map((name, at) => keepMail(join(folder, name), { name, id: idOf(name, at) })),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Every mail of the sample mailbox as a record. */
export async function readSampleRecord(): Promise<SampleRecord> {
  const made = await keepSample();
  return {
    entries: made.map(({ entry }) => entry),
    texts: new Map(made.map(({ entry, searchText }) => [entry.id, searchText])),
  };
}

/** Every mail of the sample mailbox as clocks see it, those without a date of their own too. */
export async function readSampleMails(): Promise<readonly ClockMail[]> {
  const { entries, texts } = await readSampleRecord();
  const dated = entries.map((entry): Entry => ({ ...entry, happenedFrom: 'sent' }));
  return clockMailsOf({ entries: dated, texts, own: OWN, isRelevant: () => true });
}
