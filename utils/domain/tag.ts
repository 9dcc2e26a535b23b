import { asTagId, type TagId } from './ids.ts';

/** What an entry is about. */
export interface Tag {
  readonly id: TagId;
  readonly label: string;
  /** Left out of exports unless the user asks: mediation is confidential, legal advice privileged. */
  readonly confidential: boolean;
  /** False for a tag the user made. */
  readonly builtIn: boolean;
}

/** A tag of the user's own that says so by its name keeps its entries in, like mediation and legal advice. */
const NAMED_PRIVATE = /^\s*(?:private|confidential)\s*$/i;

/** True when entries under it stay out of exports unless the user asks for them. */
export function isConfidential({ confidential, label }: Pick<Tag, 'confidential' | 'label'>): boolean {
  return confidential || NAMED_PRIVATE.test(label);
}

// Marked free of side effects, so that scripts which do not offer the tags do not carry them.
const built = /* @__NO_SIDE_EFFECTS__ */ (id: string, label: string, confidential = false): Tag => ({
  id: asTagId(id),
  label,
  confidential,
  builtIn: true,
});

/** The field's correspondence categories (November 2026), in the order of a case. */
export const BUILT_IN_TAGS: readonly Tag[] = [
  built('needs-assessment-request', 'EHC needs assessment request'),
  built('advice-report', 'Advice or report'),
  built('decision-letter', 'Decision letter'),
  built('draft-plan', 'Draft plan'),
  built('final-plan', 'Final plan'),
  built('annual-review', 'Annual review'),
  built('phase-transfer', 'Phase transfer'),
  built('placement', 'Placement or consultation'),
  built('provision-not-delivered', 'Provision not delivered'),
  built('complaint-stage-1', 'Complaint stage 1'),
  built('complaint-stage-2', 'Complaint stage 2'),
  built('ombudsman', 'Ombudsman'),
  built('mediation', 'Mediation (confidential)', true),
  built('tribunal', 'Tribunal'),
  built('health', 'Health or therapy'),
  built('social-care', 'Social care'),
  built('attendance', 'Attendance or absence'),
  built('exclusion', 'Suspension or exclusion'),
  built('incident', 'Incident or safeguarding'),
  built('information-request', 'SAR or FOI'),
  built('transport', 'Transport'),
  built('personal-budget', 'Finance or personal budget'),
  built('legal-advice', 'Legal or SENDIASS advice (private)', true),
  built('chase', 'Chase or acknowledgement'),
  built('other', 'Other'),
];
