import { LEFT_OUT_REASONS } from '../../domain/choose-entries.ts';
import type { ClockMark } from '../../domain/clock.ts';
import { londonDay } from '../../domain/dates.ts';
import type { Entry, EntryId, ExportScope, LeftOut, Tag } from '../../domain/index.ts';
import { isConfidential } from '../../domain/tag.ts';
import type { Rule } from '../../clocks/types.ts';
import type { ExportMark } from './shape.ts';

/** What decides whether a clock, or what proves it, may be in an export. */
export interface ClockScope {
  readonly scope: ExportScope;
  /** The entries of this export. */
  readonly chosen: ReadonlyMap<EntryId, Entry>;
  readonly confidential: ReadonlySet<EntryId>;
  readonly confidentialTags: ReadonlySet<string>;
}

/** Sorts what choosing decided for looking up. */
export function clockScopeOf(
  scope: ExportScope,
  { chosen, leftOut }: { readonly chosen: readonly Entry[]; readonly leftOut: readonly LeftOut[] },
  all: { readonly entries: readonly Entry[]; readonly tags: readonly Tag[] },
): ClockScope {
  const confidentialTags = new Set<string>(all.tags.filter(isConfidential).map(({ id }) => id));
  // Dates are looked at first when entries are chosen, so a confidential entry may be left out for another reason.
  const hidden = new Set(leftOut.map(({ entryId }) => entryId));
  const byReason = leftOut.filter(({ reason }) => reason === LEFT_OUT_REASONS.confidential);
  const byTag = all.entries.filter((entry) => entry.tags.some((tag) => confidentialTags.has(tag)));
  const confidential = [...byReason.map(({ entryId }) => entryId), ...byTag.map(({ id }) => id)];
  return {
    scope,
    chosen: new Map(chosen.map((entry) => [entry.id, entry])),
    confidential: new Set(confidential.filter((id) => hidden.has(id))),
    confidentialTags,
  };
}

/** True when a calendar day, `YYYY-MM-DD`, is within the days chosen. */
export function isDayChosen(day: string, { from, until }: Pick<ExportScope, 'from' | 'until'>): boolean {
  return (!from || day >= from) && (!until || day <= until);
}

/**
 * A clock is shown when the entry it begins with is in the export. One that begins with a day given by hand is shown when
 * the day is chosen, nothing was narrowed to people or tags, and its rule does not begin with confidential mail.
 */
export function isClockShown(start: ClockMark, rule: Rule, clocks: ClockScope): boolean {
  if (start.entryId !== null) return clocks.chosen.has(start.entryId);
  const { scope, confidentialTags } = clocks;
  const isSecret = rule.starts.some(({ tags }) => tags.some((tag) => confidentialTags.has(tag)));
  const isNarrowed = scope.partyIds.length > 0 || scope.tagIds.length > 0;
  return isDayChosen(start.day, scope) && !isNarrowed && (scope.includeConfidential || !isSecret);
}

/** A mark as an export may show it: an entry that is not in the export is neither named nor spoken of. */
export function showMark(mark: ClockMark, { chosen, confidential }: ClockScope): ExportMark {
  const bare = { entryId: null, unnamed: null, reason: '', isApproximate: false };
  if (mark.entryId === null) return { ...bare, day: mark.day, reason: mark.reason };
  if (confidential.has(mark.entryId)) return { ...bare, day: null, unnamed: 'confidential' };
  const entry = chosen.get(mark.entryId);
  if (!entry) return { ...bare, day: mark.day, unnamed: 'outside' };
  const isApproximate = entry.happenedFrom === 'captured' && mark.day === londonDay(entry.happenedAt);
  return { day: mark.day, entryId: entry.id, unnamed: null, reason: mark.reason, isApproximate };
}
