import type { AppealType } from './bundle-plan.ts';

/** Pages that a type of appeal allows each party's evidence. */
export interface PageLimit {
  readonly pages: number;
  readonly citation: string;
  /** `YYYY-MM-DD`: when a person last compared it with its source. */
  readonly checkedOn: string;
}

const CITATION =
  'Practice Direction No. 1 of 2025 (First-tier Tribunal, HESC Chamber, 22 April 2025), for final hearings listed after 15 July 2025';
const CHECKED_ON = '2026-11-23';

const PAGES: Readonly<Record<AppealType, number>> = {
  'refusal to assess': 75,
  'refusal to issue': 100,
  'sections B and F': 100,
  'section I': 75,
  'cease to maintain': 75,
  'health or social care': 75,
  'disability discrimination claim': 200,
};

/** How each type of appeal is called in a list to choose from. */
export const APPEAL_LABELS: Readonly<Record<AppealType, string>> = {
  'refusal to assess': 'Refusal to assess or reassess',
  'refusal to issue': 'Refusal to issue a plan',
  'sections B and F': 'Sections B and F (needs and provision)',
  'section I': 'Section I (school named)',
  'cease to maintain': 'Ending the plan',
  'health or social care': 'Health or social care recommendation',
  'disability discrimination claim': 'Disability discrimination claim',
};

/** The limit for one party’s evidence. */
export function pageLimitOf(appeal: AppealType): PageLimit {
  return { pages: PAGES[appeal], citation: CITATION, checkedOn: CHECKED_ON };
}

/** Limits inside the evidence, by the kind of document. */
export const DOCUMENT_LIMITS: readonly {
  readonly kind: string;
  readonly pages: number;
  readonly says: string;
}[] = [
  {
    kind: 'Expert report',
    pages: 15,
    says: 'with a summary of at most 2 pages, in 12-point type, numbered paragraphs',
  },
  { kind: 'Witness statement', pages: 10, says: 'in 12-point type, numbered paragraphs' },
  { kind: 'Working document', pages: 25, says: 'counted on its own' },
  { kind: 'EHC plan with its Section K appendices', pages: 150, says: 'counted on its own' },
];

/** How full a bundle is, for a meter. */
export interface PageMeter extends PageLimit {
  readonly used: number;
  /** 0 and up; above 1 it is too long. */
  readonly share: number;
  readonly state: 'within' | 'near' | 'over';
  /** A plain sentence, with what to do next where it is too long. */
  readonly says: string;
}

/** From here on the meter warns. */
const NEAR = 0.9;

/** Measures a bundle against the limit of its appeal. `used`: pages of evidence, without cover and index. */
export function measurePages(appeal: AppealType, used: number): PageMeter {
  const limit = pageLimitOf(appeal);
  const share = used / limit.pages;
  const state = share > 1 ? 'over' : share >= NEAR ? 'near' : 'within';
  return { ...limit, used, share, state, says: SAYS[state](used, limit.pages) };
}

const LAST_WORD = 'The directions in your own case come first.';

const SAYS: Readonly<Record<PageMeter['state'], (used: number, most: number) => string>> = {
  within: (used, most) => `${used} of ${most} pages. ${LAST_WORD}`,
  near: (used, most) => `${used} of ${most} pages: nearly full. ${LAST_WORD}`,
  over: (used, most) =>
    `${used} of ${most} pages: ${used - most} too many. Leave some out, or ask the Tribunal for more with form SEND7 and ` +
    `your reasons. ${LAST_WORD}`,
};
