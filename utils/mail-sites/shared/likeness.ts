import { compareSubjects as compareDecoded, type Likeness } from '../../domain/likeness.ts';
import { decodeWords } from './encoded-words.ts';

export { compareDates, type Likeness } from '../../domain/likeness.ts';

/**
 * Sender addresses: same when one is on both sides. A page may not have painted its sender yet, which says nothing;
 * but an address that the page shows must come from somewhere, so a mail without any is another one.
 */
export function compareAddresses(page: readonly string[], mail: readonly string[]): Likeness {
  if (page.length === 0) return 'unknown';
  return page.some((address) => mail.includes(address)) ? 'same' : 'different';
}

/** Subjects as `utils/domain/likeness.ts` compares them; `mail` is a header value, still encoded. */
export function compareSubjects(page: string, mail: string): Likeness {
  const likeness = compareDecoded(page, decodeWords(mail));
  return likeness === 'different' && mail.includes('\uFFFD') ? 'unknown' : likeness;
}
