import type { PartyKind } from '../../domain/index.ts';

/** Bodies a dispute is with or about. */
const SUGGESTED: ReadonlySet<PartyKind> = new Set([
  'school',
  'council',
  'health',
  'sendiass',
  'ombudsman',
  'tribunal',
] as const);

/** True for a kind whose mail is ticked at first. */
export function isSuggestedKind(kind: PartyKind): boolean {
  return SUGGESTED.has(kind);
}
