import type { ExportScope } from '../../domain/index.ts';
import type { PackChoice } from './packed.ts';

/** What a scope covers, in words: `from 2026-01-01, chosen tags`. */
function scopeWords(scope: ExportScope): string {
  const limits = [
    scope.from === null ? '' : `from ${scope.from}`,
    scope.until === null ? '' : `until ${scope.until}`,
    scope.partyIds.length === 0 ? '' : 'chosen people and organisations',
    scope.tagIds.length === 0 ? '' : 'chosen tags',
  ].filter((limit) => limit !== '');
  return limits.length === 0 ? 'the whole timeline' : limits.join(', ');
}

/** What a pack covers, in words. */
export function coverWords({ scope, out }: PackChoice): string {
  if (out !== undefined) return 'what was chosen for its bundle; not the whole timeline';
  return scope === undefined ? 'the whole timeline' : scopeWords(scope);
}
