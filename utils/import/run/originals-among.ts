import type { ComparableEntry } from '../../capture/match/comparable.ts';
import { matchOriginal } from '../../capture/match-original.ts';
import type { Entry, EntryId } from '../../domain/index.ts';
import type { FoundMail } from '../types.ts';
import type { PreparedMail } from './prepare-mails.ts';

interface Mail {
  readonly found: Pick<FoundMail, 'type'>;
  readonly prepared: Pick<PreparedMail, 'comparable'>;
}

const messageIdOf = ({ prepared }: Mail): string => prepared.comparable?.messageId ?? '';

/**
 * The one of several mails that all surely seem to be one entry's original: of one mail (the same Message-ID) its own
 * source before an Outlook file made from it; of different mails none is certain, and no order of files may decide.
 */
function bestOf<Each extends Mail>(rivals: readonly Each[]): Each | undefined {
  const ids = new Set(rivals.map(messageIdOf));
  if (rivals.length > 1 && (ids.size > 1 || ids.has(''))) return undefined;
  return rivals.find(({ found }) => found.type === 'message/rfc822') ?? rivals[0];
}

/** Which mails of a lot surely are the original of which `as shown` entry; at most one mail an entry. */
export function originalsAmong<Each extends Mail>(
  mails: readonly Each[],
  shown: readonly ComparableEntry[],
): ReadonlyMap<Each, Entry> {
  const byEntry = new Map<EntryId, Each[]>();
  if (shown.length === 0) return new Map();
  for (const mail of mails) {
    const verdict = mail.prepared.comparable && matchOriginal(mail.prepared.comparable, shown);
    if (verdict?.found !== 'entry') continue;
    byEntry.set(verdict.entryId, [...(byEntry.get(verdict.entryId) ?? []), mail]);
  }
  return new Map(
    shown.flatMap(({ entry }): readonly (readonly [Each, Entry])[] => {
      const best = bestOf(byEntry.get(entry.id) ?? []);
      return best ? [[best, entry]] : [];
    }),
  );
}
