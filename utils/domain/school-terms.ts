/** A stretch in which a school meets, as the user entered it. Days as `YYYY-MM-DD`, both included. */
export interface SchoolTerm {
  readonly from: string;
  readonly until: string;
  /** Single days on which it is closed: training days. */
  readonly closed: readonly string[];
}

export type SchoolTerms = readonly SchoolTerm[];
