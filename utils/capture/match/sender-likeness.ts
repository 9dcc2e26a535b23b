import type { Correspondent } from '../../domain/index.ts';
import type { OriginalEvidence } from '../../domain/original-evidence.ts';

function wordsOf(name: string): ReadonlySet<string> {
  return new Set(
    name
      .slice(0, 500)
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [],
  );
}

/** Names in whatever order their words stand: directories write `Cole, Sarah` for `Sarah Cole`. */
function compareNames(shown: string, name: string): OriginalEvidence['agrees'] {
  const [left, right] = [wordsOf(shown), wordsOf(name)];
  if (left.size === 0 || right.size === 0) return 'unknown';
  const shared = [...left].filter((word) => right.has(word)).length;
  if (shared === left.size && shared === right.size) return 'yes';
  return shared === 0 ? 'no' : 'unknown';
}

function compareOne(shown: Correspondent, person: Correspondent): OriginalEvidence['agrees'] {
  if (shown.address !== '' && person.address !== '')
    return shown.address.toLowerCase() === person.address.toLowerCase() ? 'yes' : 'no';
  return compareNames(shown.name || shown.address, person.name || person.address);
}

/**
 * Compares the sender a page showed with those a mail names (From, and the Sender behind it): by address where both have
 * one, else by name. A page may show its own directory's name for somebody, so only names without a common word differ.
 */
export function compareSenders(
  shown: readonly Correspondent[],
  people: readonly Correspondent[],
): OriginalEvidence['agrees'] {
  const found = shown.slice(0, 1).flatMap((one) => people.map((person) => compareOne(one, person)));
  if (found.includes('yes')) return 'yes';
  return found.length > 0 && found.every((each) => each === 'no') ? 'no' : 'unknown';
}
