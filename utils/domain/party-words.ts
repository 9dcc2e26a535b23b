import type { PartyKind } from './party.ts';

/** Kinds of party in the user's words, the same wherever they are chosen or shown. */
export const PARTY_KIND_WORDS: Readonly<Record<PartyKind, string>> = {
  family: 'Family',
  school: 'School or college',
  council: 'Council',
  health: 'NHS or health',
  sendiass: 'SENDIASS',
  ombudsman: 'Ombudsman',
  tribunal: 'Tribunal',
  other: 'Other',
};
