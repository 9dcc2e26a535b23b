import type { ImportPreview, ImportProblem, ImportProgress } from '../../domain/import.ts';
import type { MailSource } from '../types.ts';
import { watchProgress } from '../watch-progress.ts';
import { groupPeople } from './group-people.ts';
import { ownAddressesOf } from './own-addresses.ts';
import { MessageNotes } from './note-messages.ts';
import { HeadReader } from './read-head.ts';
import { Tally } from './tally.ts';

/** One fast pass over the sources that reads headers only. Throws only when the signal aborts. */
export async function makePreview(
  sources: readonly MailSource[],
  signal: AbortSignal,
  onProgress: (progress: ImportProgress) => void,
): Promise<ImportPreview> {
  const [tally, notes, heads] = [new Tally(), new MessageNotes(), new HeadReader()];
  const problems: ImportProblem[] = [];
  const progress = watchProgress(sources, onProgress);
  for (const source of sources) {
    for await (const batch of source.read(signal)) {
      for (const found of batch.found) {
        if (found.kind === 'problem') problems.push(found.problem);
        else {
          const head = await heads.read(found);
          tally.add(head);
          notes.add(head);
        }
      }
      progress.read(source, batch, tally.messages);
    }
  }
  const ownAddresses = ownAddressesOf(tally);
  const { messages, undated, drafts, firstAt, lastAt } = tally;
  const groups = groupPeople(tally, new Set(ownAddresses), notes.counts);
  return {
    messages,
    each: notes.asFound(groups),
    groups,
    ownAddresses,
    ...(firstAt === undefined || lastAt === undefined ? {} : { firstAt, lastAt }),
    undated,
    drafts,
    problems,
  };
}
