import type { DocumentId } from '../../../domain/bundle-plan.ts';
import type { Entry } from '../../../domain/index.ts';
import { standsIn } from './word-hashes.ts';

/** An email of the bundle. */
export interface BundledMail {
  readonly id: DocumentId;
  readonly entry: Entry;
}

/** Finds the email of the bundle that a quotation is taken from. */
export interface QuotedMails {
  /** The email in which every quoted word stands, in order; null when there is none. `by`: the email that quotes. */
  readonly find: (words: Float64Array, by: BundledMail) => Promise<BundledMail | null>;
}

/** Ancestors that are looked at, nearest first. */
const MOST_ANCESTORS = 12;
/** Words by which a quotation without ids is found; shorter ones stay. */
const OPENING = 8;
/** Mails with the same opening (`Dear Ms Cole, thank you for your email of`) that are compared. */
const MOST_ALIKE = 12;
/** Words of other emails that are kept at hand: 16 MB. */
const MOST_WORDS = 2_000_000;

/**
 * Prepares the search over the emails of a bundle. `readWords` is asked for an email only when another may quote it; for
 * quotations without ids every email is read once, and then found by its first words, unless not `byOpening`.
 */
export function createQuotedMails(
  mails: readonly BundledMail[],
  readWords: (entry: Entry) => Promise<Float64Array>,
  { byOpening = true }: { readonly byOpening?: boolean } = {},
): QuotedMails {
  const wordsOf = rememberWords(readWords);
  const byMessageId = new Map(
    mails.filter(({ entry }) => entry.messageId !== '').map((mail) => [mail.entry.messageId, mail]),
  );
  let openings: Promise<ReadonlyMap<number, readonly BundledMail[]>> | null = null;
  const firstThatHolds = async (
    words: Float64Array,
    candidates: Iterable<BundledMail>,
    by: BundledMail,
  ): Promise<BundledMail | null> => {
    for (const mail of candidates)
      if (mail.id !== by.id && standsIn(words, await wordsOf(mail.entry))) return mail;
    return null;
  };
  return {
    find: async (words, by) => {
      const { inReplyTo, references } = by.entry;
      const ids = [...new Set([inReplyTo, ...references.toReversed()])].slice(0, MOST_ANCESTORS);
      const ancestors = ids.flatMap((id) => byMessageId.get(id) ?? []);
      const found = await firstThatHolds(words, ancestors, by);
      if (found || !byOpening || words.length < OPENING) return found;
      openings ??= indexOpenings(mails, wordsOf);
      return firstThatHolds(words, (await openings).get(openingOf(words)) ?? [], by);
    },
  };
}

type WordsOf = (entry: Entry) => Promise<Float64Array>;

/** Keeps the words of the emails that were asked for last. */
function rememberWords(readWords: WordsOf): WordsOf {
  const known = new Map<Entry['id'], Float64Array>();
  let total = 0;
  return async (entry) => {
    const words = known.get(entry.id) ?? (await readWords(entry));
    if (known.delete(entry.id)) total -= words.length;
    known.set(entry.id, words);
    total += words.length;
    for (const [id, { length }] of known) {
      if (total <= MOST_WORDS || id === entry.id) break;
      known.delete(id);
      total -= length;
    }
    return words;
  };
}

async function indexOpenings(
  mails: readonly BundledMail[],
  wordsOf: WordsOf,
): Promise<ReadonlyMap<number, readonly BundledMail[]>> {
  const index = new Map<number, BundledMail[]>();
  for (const mail of mails) {
    const words = await wordsOf(mail.entry);
    if (words.length < OPENING) continue;
    const alike = index.get(openingOf(words)) ?? [];
    if (alike.length < MOST_ALIKE) alike.push(mail);
    index.set(openingOf(words), alike);
  }
  return index;
}

/** One number for the first words. */
function openingOf(words: Float64Array): number {
  let hash = 0;
  for (const word of words.subarray(0, OPENING)) hash = (hash * 31 + word) % Number.MAX_SAFE_INTEGER;
  return hash;
}
