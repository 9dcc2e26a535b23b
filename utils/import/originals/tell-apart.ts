import type { EntryId } from '../../domain/index.ts';
import type { FileMatch, MatchedFile } from './matched-file.ts';

type Sure = Extract<FileMatch, { found: 'entry' }>;

const sameAs = (file: MatchedFile, first: MatchedFile): MatchedFile => ({
  ...file,
  match: { found: 'twice', sameAs: first.file.name },
});

/** The same bytes given twice: the first stays. */
function withoutCopies(files: readonly MatchedFile[]): readonly MatchedFile[] {
  const seen = new Map<string, MatchedFile>();
  return files.map((each) => {
    if (!each.read) return each;
    const first = seen.get(each.read.sha256);
    if (first) return sameAs(each, first);
    seen.set(each.read.sha256, each);
    return each;
  });
}

/** The one of several files of one mail to take: an email's own source before an Outlook file. */
function bestOf(files: readonly MatchedFile[]): MatchedFile | undefined {
  return files.find(({ read }) => read?.isSource) ?? files[0];
}

function isOneMail(files: readonly MatchedFile[]): boolean {
  const ids = new Set(files.map(({ read }) => read?.mail.messageId ?? ''));
  return ids.size === 1 && !ids.has('');
}

function asUnsure(file: MatchedFile, { entryId, evidence }: Sure): MatchedFile {
  return { ...file, match: { found: 'unsure', candidates: [{ entryId, evidence }] } };
}

/**
 * Two files that both seem to be one entry's original: of one mail (the same Message-ID) the better is taken, of two
 * mails neither is certain any more.
 */
export function tellApart(files: readonly MatchedFile[]): readonly MatchedFile[] {
  const single = withoutCopies(files);
  const byEntry = new Map<EntryId, MatchedFile[]>();
  for (const each of single)
    if (each.match.found === 'entry')
      byEntry.set(each.match.entryId, [...(byEntry.get(each.match.entryId) ?? []), each]);
  return single.map((each) => {
    if (each.match.found !== 'entry') return each;
    const rivals = byEntry.get(each.match.entryId) ?? [];
    const best = bestOf(rivals);
    if (rivals.length < 2 || !best) return each;
    if (!isOneMail(rivals)) return asUnsure(each, each.match);
    return each === best ? each : sameAs(each, best);
  });
}
