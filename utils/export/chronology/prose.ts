import type { Chronology } from './model.ts';

/** A heading with its paragraphs. */
export interface Section {
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

const HASHES =
  'What a SHA-256 shows. The list at the end gives a SHA-256 for each kept file: a fingerprint that changes when a ' +
  'single letter of the file changes. A file with the same SHA-256 today is unchanged since it was kept. This does ' +
  'not show that what an email says is true, or that it was really sent by the person it names.';

const CHECKING =
  'How to check. The files come with the pack made from the same record, in data/originals and data/page-readings. ' +
  'In the folder of the pack, the command “sha256sum -c manifest-sha256.txt” (on a Mac “shasum -a 256 -c ' +
  'manifest-sha256.txt”) checks them all; on Windows, “certutil -hashfile FILE SHA256” prints the SHA-256 of one ' +
  'file. Compare it with the list at the end.';

const ADVICE = 'This is information, not legal advice.';

/** What a reader who was not there must know to weigh the chronology. */
export function describeMaking(chronology: Chronology): Section {
  const withEntries = chronology.entries > 0;
  return {
    heading: 'About this chronology',
    paragraphs: [
      describeContent(chronology),
      ...(withEntries ? [describeFidelity(chronology)] : []),
      ...(chronology.undated.length > 0 ? [describeUndated(chronology)] : []),
      ...(withEntries ? [HASHES, CHECKING] : []),
      describeLeftOut(chronology),
      ...(withEntries ? [describeNotes(chronology)] : []),
      ADVICE,
    ],
  };
}

function describeContent({ entries, papers }: Chronology): string {
  if (entries === 0) return 'No entries were chosen for this chronology.';
  return (
    `What it lists. ${keptKinds(entries, papers)} kept in this record, oldest first, with day and time as on a clock ` +
    'in England. “What happened” holds the record keeper’s own summary; where there is none, it only says who wrote, ' +
    `and the subject.${papers === 0 ? '' : ' The day of a paper is the one the record keeper gave for it.'}`
  );
}

function keptKinds(entries: number, papers: number): string {
  if (papers === 0) return 'Emails';
  return papers === entries ? 'Letters and other papers' : 'Emails, letters and other papers';
}

const ORIGINALS =
  'Where they come from. An original is the email’s source as the mail service gave it, kept byte for byte.';
const PAPERS = ' Of a paper it is the file that the record keeper added: a scan, a photograph or a document.';

function describeFidelity({ entries, papers, asShown }: Chronology): string {
  const originals = papers === 0 ? ORIGINALS : ORIGINALS + PAPERS;
  if (asShown.length === 0)
    return `${originals} ${entries === 1 ? 'The one entry has its' : `All ${entries} entries have their`} original.`;
  const shown = asShown.length === 1 ? 'One was' : `${asShown.length} were`;
  return (
    `${originals} ${entries - asShown.length} of ${entries} entries have theirs. ${shown} read from the web page ` +
    `because the original could not be had, which is weaker evidence${listed(asShown)}.`
  );
}

function describeUndated({ undated }: Chronology): string {
  return (
    `Dates. ${undated.length === 1 ? 'One email gives' : `${undated.length} emails give`} no date of sending. ` +
    `The date of receipt stands in its place, or else the date of keeping${listed(undated)}.`
  );
}

function describeLeftOut({ leftOut }: Chronology): string {
  const total = leftOut.reduce((sum, reason) => sum + reason.count, 0);
  if (total === 0) return 'Left out. No entry of this record was left out.';
  const reasons = leftOut.map((reason) => `${reason.count} ${reason.reason}`).join('; ');
  return `Left out. ${count(total, 'entry', 'entries')} of this record ${total === 1 ? 'is' : 'are'} not listed here: ${reasons}.`;
}

function describeNotes({ includesNotes }: Chronology): string {
  return includesNotes
    ? 'Private notes are included where marked “Private note”. They are the record keeper’s own words, not part of any email.'
    : 'Private notes of the record keeper are not included.';
}

/** More characters than this are counted, not listed. */
const LISTED = 80;

/** What the boxes stand for; null when every character could be shown. */
export function describeUnshown(characters: readonly string[]): Section | null {
  if (characters.length === 0) return null;
  const shown = characters.slice(0, LISTED).map((one) => `${one} ${codePointOf(one)}`);
  const rest = characters.length - shown.length;
  return {
    heading: 'Characters that could not be shown',
    paragraphs: [
      'The letters used here have no shape for the characters below, so a box stands in their place. The text itself ' +
        'is complete: searching and copying give the real characters, and so do the originals.',
      `${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}.`,
    ],
  };
}

function codePointOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

/** Longer lists are found in the table itself, where each such entry is marked. */
const REFERENCES = 40;

/** `: E5, E9 and E12`. */
function listed(references: readonly string[]): string {
  if (references.length > REFERENCES) return ', and each is marked in the table';
  return references.length > 1
    ? `: ${references.slice(0, -1).join(', ')} and ${references.at(-1)}`
    : `: ${references[0] ?? ''}`;
}
