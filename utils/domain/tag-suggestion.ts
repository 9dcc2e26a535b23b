import { asTagId, type TagId } from './ids.ts';

/** Phrases of a subject line that speak of a tag. A small list on purpose: a wrong tag costs trust. */
const PHRASES: readonly (readonly [tag: string, phrases: RegExp])[] = [
  [
    'needs-assessment-request',
    /\b(?:ehc|ehcp)?\s?needs assessment\b|\behcna\b|\brequest for (?:an )?assessment\b/i,
  ],
  ['final-plan', /\bfinal(?:ised|ized)? (?:amended )?(?:ehc )?plan\b|\bfinal ehcp\b/i],
  ['draft-plan', /\bdraft (?:amended )?(?:ehc )?plan\b|\bdraft ehcp\b|\bamendment notice\b/i],
  ['annual-review', /\bannual review\b|\bearly review\b|\binterim review\b/i],
  ['phase-transfer', /\bphase transfer\b|\bsecondary transfer\b/i],
  ['placement', /\bplacement\b|\bconsultation with schools?\b|\bnaming (?:a |the )?school\b/i],
  ['complaint-stage-2', /\bstage (?:2|two)\b/i],
  ['complaint-stage-1', /\bstage (?:1|one)\b|\bcomplaint\b(?!.*\bstage (?:2|two)\b)/i],
  ['ombudsman', /\bombudsman\b|\blgsco\b|\blgo\b/i],
  ['mediation', /\bmediation\b/i],
  ['tribunal', /\btribunal\b|\bsendist\b|\bappeal\b|\bcase directions?\b/i],
  ['decision-letter', /\bdecision(?: letter)?\b|\brefusal\b|\brefus(?:e|ed) to\b/i],
  ['advice-report', /\b(?:psycholog\w+|therapy|assessment|salt|ot|ep) report\b|\bprofessional advice\b/i],
  ['health', /\bcamhs\b|\bpaediatric\w*\b|\bspeech and language\b|\boccupational therap\w+\b|\bclinic\b/i],
  ['social-care', /\bsocial (?:care|worker)\b|\bearly help\b|\bchild in need\b/i],
  ['attendance', /\battendance\b|\babsen(?:ce|t)\b/i],
  ['exclusion', /\bsuspen(?:sion|ded)\b|\bexclu(?:sion|ded)\b/i],
  ['incident', /\bincident\b|\bsafeguarding\b|\baccident\b/i],
  ['information-request', /\bsubject access\b|\bsar\b|\bfreedom of information\b|\bfoi\b/i],
  ['transport', /\btransport\b/i],
  ['personal-budget', /\bpersonal budget\b|\bdirect payments?\b/i],
  ['chase', /\bchas(?:e|ing)\b|\breminder\b|\backnowledge?ment\b|\bholding (?:reply|response)\b/i],
];

/** Longest part of a subject that is looked at; subjects are the sender's text and may be of any length. */
const MOST_CHARACTERS = 500;

/** At most this many suggestions: the panel has room for three. */
const MOST_SUGGESTIONS = 3;

/** Built-in tags that a subject speaks of, in the order of the list above. */
export function suggestTags(subject: string): readonly TagId[] {
  const text = subject.slice(0, MOST_CHARACTERS);
  const fitting = PHRASES.filter(([, phrases]) => phrases.test(text)).map(([tag]) => asTagId(tag));
  return fitting.slice(0, MOST_SUGGESTIONS);
}
