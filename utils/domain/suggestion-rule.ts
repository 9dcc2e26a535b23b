/** "Suggest the button for everything from this domain": a mark in the mail page, never a capture. */
export interface SuggestionRule {
  /** Domain, or full address at a public mail provider. */
  readonly sender: string;
  /** `declined`: asked once and refused, so not asked again. */
  readonly state: 'on' | 'declined';
  /** Instant, ms since 1970. */
  readonly madeAt: number;
}
