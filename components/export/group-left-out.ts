import type { LeftOut } from '../../utils/domain/index.ts';

export interface LeftOutGroup {
  readonly reason: string;
  readonly titles: readonly string[];
}

/** Entries left out, gathered by reason, the most frequent first. */
export function groupLeftOut(leftOut: readonly LeftOut[]): readonly LeftOutGroup[] {
  const groups = Map.groupBy(leftOut, ({ reason }) => reason);
  return [...groups]
    .map(([reason, each]) => ({ reason, titles: each.map(({ title }) => title) }))
    .sort((one, other) => other.titles.length - one.titles.length);
}
