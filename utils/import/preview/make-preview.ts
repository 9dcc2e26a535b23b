import type { ImportPreview, ImportProblem, ImportProgress } from '../../domain/import.ts';
import type { MailSource } from '../types.ts';
import { watchProgress } from '../watch-progress.ts';
import { GroupKeys } from './group-key.ts';
import { groupPeople } from './group-people.ts';
import { ownAddressesOf } from './own-addresses.ts';
import { HeadReader, type MailHead } from './read-head.ts';
import { Tally } from './tally.ts';

/** Counts in how many mails each group takes part. */
class GroupCounts {
  readonly counts = new Map<string, number>();
  readonly #keys = new GroupKeys();

  add({ from, to }: MailHead): void {
    for (const key of new Set([...from, ...to].map(({ address }) => this.#keys.of(address)))) {
      this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
    }
  }
}

/** One fast pass over the sources that reads headers only. Throws only when the signal aborts. */
export async function makePreview(
  sources: readonly MailSource[],
  signal: AbortSignal,
  onProgress: (progress: ImportProgress) => void,
): Promise<ImportPreview> {
  const [tally, groups, heads] = [new Tally(), new GroupCounts(), new HeadReader()];
  const problems: ImportProblem[] = [];
  const progress = watchProgress(sources, onProgress);
  for (const source of sources) {
    for await (const batch of source.read(signal)) {
      for (const found of batch.found) {
        if (found.kind === 'problem') problems.push(found.problem);
        else {
          const head = await heads.read(found);
          tally.add(head);
          groups.add(head);
        }
      }
      progress.read(source, batch, tally.messages);
    }
  }
  const ownAddresses = ownAddressesOf(tally);
  const { messages, undated, firstAt, lastAt } = tally;
  return {
    messages,
    groups: groupPeople(tally, new Set(ownAddresses), groups.counts),
    ownAddresses,
    ...(firstAt === undefined || lastAt === undefined ? {} : { firstAt, lastAt }),
    undated,
    problems,
  };
}
