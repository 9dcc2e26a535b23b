import { confidentialBy } from './confidential.ts';
import { londonDay } from './dates.ts';
import type { Entry } from './entry.ts';
import type { ExportScope, LeftOut } from './scope.ts';
import type { Tag } from './tag.ts';
import { subjectOf } from './subject.ts';

/** Why a scope leaves an entry out. The words are what the user reads, in the app and in the export itself. */
export const LEFT_OUT_REASONS = {
  dates: 'outside the dates chosen',
  party: 'from or to a party not chosen',
  tag: 'about something not chosen',
  confidential: 'confidential (mediation or legal advice)',
} as const;

/** What an export covers and what it leaves out; together every entry given, once. Order is kept. */
export interface Choice {
  readonly chosen: readonly Entry[];
  readonly leftOut: readonly LeftOut[];
}

/** Sorts a matter's entries by an export's scope. The bin is not among `entries`: what is removed is not left out. */
export function chooseEntries(entries: readonly Entry[], scope: ExportScope, tags: readonly Tag[]): Choice {
  const isSecret = confidentialBy(tags);
  const chosen: Entry[] = [];
  const leftOut: LeftOut[] = [];
  for (const entry of entries) {
    const reason = findReason(entry, scope, isSecret);
    if (reason) leftOut.push({ entryId: entry.id, title: subjectOf(entry), reason });
    else chosen.push(entry);
  }
  return { chosen, leftOut };
}

/**
 * What a choice leaves out that is confidential, said as such whatever else keeps it out as well: a chosen reply may quote
 * an email of a party, a day or a tag that was not chosen.
 */
export function confidentialOf(
  { leftOut }: Pick<Choice, 'leftOut'>,
  { entries, tags }: { readonly entries: readonly Entry[]; readonly tags: readonly Tag[] },
  { includeConfidential }: Pick<ExportScope, 'includeConfidential'>,
): readonly LeftOut[] {
  if (includeConfidential) return [];
  const secret = new Set(entries.filter(confidentialBy(tags)).map(({ id }) => id));
  return leftOut
    .filter(({ entryId }) => secret.has(entryId))
    .map((each) => ({ ...each, reason: LEFT_OUT_REASONS.confidential }));
}

function findReason(entry: Entry, scope: ExportScope, isSecret: (entry: Entry) => boolean): string | null {
  if (!isWithinDays(entry, scope)) return LEFT_OUT_REASONS.dates;
  if (!isChosenParty(entry, scope)) return LEFT_OUT_REASONS.party;
  if (scope.tagIds.length > 0 && !entry.tags.some((tag) => scope.tagIds.includes(tag)))
    return LEFT_OUT_REASONS.tag;
  if (!scope.includeConfidential && isSecret(entry)) return LEFT_OUT_REASONS.confidential;
  return null;
}

function isChosenParty({ partyId }: Entry, { partyIds }: ExportScope): boolean {
  return partyIds.length === 0 || (partyId !== null && partyIds.includes(partyId));
}

function isWithinDays({ happenedAt }: Entry, { from, until }: ExportScope): boolean {
  if (!from && !until) return true;
  const day = londonDay(happenedAt);
  return (!from || day >= from) && (!until || day <= until);
}
