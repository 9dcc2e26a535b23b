import type { BundlePreset } from '../../utils/domain/bundle-plan.ts';

/** What each starting point is for, in the order they are offered. */
export const PRESETS: readonly {
  readonly preset: BundlePreset;
  readonly name: string;
  readonly words: string;
}[] = [
  { preset: 'plain', name: 'Everything in date order', words: 'The whole record, for any reader.' },
  {
    preset: 'sendiass',
    name: 'SENDIASS briefing',
    words: 'One page with key dates and open questions, for a caseworker who has ten minutes.',
  },
  {
    preset: 'ombudsman',
    name: 'Ombudsman file',
    words: 'Summary, chronology with days late, complaint letters and replies, provision missed.',
  },
  {
    preset: 'tribunal',
    name: 'Tribunal evidence',
    words: 'A short set in 12-point type, with the page limit of your appeal. Not the official bundle.',
  },
  {
    preset: 'meeting',
    name: 'Before a meeting',
    words: 'What is open, and the last 90 days.',
  },
];
