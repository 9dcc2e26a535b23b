import { compareWith, matchOriginal } from '../../capture/match-original.ts';
import type { ComparableEntry, ComparableMail } from '../../capture/match/comparable.ts';
import type { EntryId, Sha256 } from '../../domain/index.ts';
import type { OriginalVerdict } from '../../domain/original-evidence.ts';
import type { MatchedFile } from './matched-file.ts';
import { readMailFile } from './read-mail-file.ts';
import { tellApart } from './tell-apart.ts';

/** What the files are compared with. */
export interface KeptSoFar {
  readonly asShown: readonly ComparableEntry[];
  /** Whose original these bytes are already. */
  readonly keptBy: ReadonlyMap<Sha256, EntryId>;
}

/** With an entry wished for, a file that is surely no other entry's is laid beside it, however little it fits. */
function matchWished(mail: ComparableMail, { asShown }: KeptSoFar, wished: EntryId | null): OriginalVerdict {
  const verdict = matchOriginal(mail, asShown);
  const entry = asShown.find((each) => each.entry.id === wished);
  if (!entry || verdict.found === 'entry') return verdict;
  const others = verdict.found === 'unsure' ? verdict.candidates : [];
  const rest = others.filter(({ entryId }) => entryId !== wished);
  return { found: 'unsure', candidates: [compareWith(mail, entry), ...rest] };
}

async function matchOne(file: File, kept: KeptSoFar, wished: EntryId | null): Promise<MatchedFile> {
  const read = await readMailFile(file);
  if (!read.ok) return { file, match: { found: 'unreadable', reason: read.error } };
  const entryId = kept.keptBy.get(read.value.sha256);
  if (entryId !== undefined) return { file, match: { found: 'already kept', entryId } };
  return { file, match: matchWished(read.value.mail, kept, wished), read: read.value };
}

interface MatchOptions {
  readonly wished: EntryId | null;
  readonly onProgress: (done: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Compares files with the `as shown` entries, one at a time so that memory holds one mail. `wished`: the entry the user
 * came from, or null. `onProgress` is told how many are done. Changes nothing. Rejects when the signal aborts.
 */
export async function matchFiles(
  files: readonly File[],
  kept: KeptSoFar,
  options: MatchOptions,
): Promise<readonly MatchedFile[]> {
  const matched: MatchedFile[] = [];
  for (const file of files) {
    options.signal?.throwIfAborted();
    matched.push(await matchOne(file, kept, options.wished));
    options.onProgress(matched.length);
  }
  return tellApart(matched);
}
