import type { Entry, EntryId, Original, Sha256 } from '../../domain/index.ts';
import { isSureMatch } from '../match-original.ts';
import { readMail } from '../read-mail.ts';
import { comparableMail, type ComparableEntry } from './comparable.ts';
import { compareShownDate } from './date-likeness.ts';

/** Where emails are looked for that a page may show. */
export interface KnownOriginals {
  /** Emails of a matter placed between two instants (ms since 1970), those in the bin too. */
  readonly emailsBetween: (
    matterId: Entry['matterId'],
    from: number,
    until: number,
  ) => Promise<readonly Entry[]>;
  readonly original: (sha256: Sha256) => Promise<Original | undefined>;
}

/** A mail may be on its way for a day; the page shows when it arrived, the timeline when it was sent. */
const DAY = 86_400_000;
const MINUTES = 120_000;

/** So many emails of one minute are read; a machine that sends more of them cannot be told apart anyhow. */
const MOST_READ = 20;

/** Dates of an entry with an original, as its headers have them. */
function isOfThatMinute(shown: Entry, { sentAt, receivedAt, sentAtText, receivedAtText }: Entry): boolean {
  const instants = [sentAt, receivedAt].filter((instant) => instant !== undefined);
  const texts = [sentAtText, receivedAtText].filter((text) => text !== undefined);
  return compareShownDate(shown, { instants, texts }) === 'yes';
}

async function isShownBy(shown: ComparableEntry, entry: Entry, known: KnownOriginals): Promise<boolean> {
  const original = await known.original(entry.originalSha256);
  if (!original) return false;
  const read = await readMail(await original.blob.arrayBuffer()).catch(() => null);
  return read !== null && isSureMatch(comparableMail(read.mail), shown);
}

/**
 * The entry with an original that a page reading surely shows: kept from a file before it was met in the page. Null where
 * none is, where the page's date is not certain, or where two fit. Reads only the emails of that very minute.
 */
export async function findKnownOriginal(
  shown: ComparableEntry,
  known: KnownOriginals,
): Promise<EntryId | null> {
  const { matterId, happenedAt, happenedFrom } = shown.entry;
  if (happenedFrom !== 'shown') return null;
  const near = await known.emailsBetween(matterId, happenedAt - DAY, happenedAt + MINUTES);
  const ofThatMinute = near.filter(
    (entry) => entry.fidelity === 'original' && !entry.isDraft && isOfThatMinute(shown.entry, entry),
  );
  if (ofThatMinute.length > MOST_READ) return null;
  const found: EntryId[] = [];
  for (const entry of ofThatMinute) if (await isShownBy(shown, entry, known)) found.push(entry.id);
  const [only] = found;
  return only !== undefined && found.length === 1 ? only : null;
}
