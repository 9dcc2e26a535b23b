/** Reply and forward marks in front of a subject, in the languages of mail programs used in England. */
const MARKS = /^\s*(?:(?:re|fw|fwd|aw|wg|odp|rv|tr|sv|vs|antw)(?:\[\d{1,3}\])?\s*:|\[(?:external|ext)\])\s*/i;

/** How many marks are taken off: a subject is the sender's text and may hold thousands. */
const MOST_MARKS = 20;

/** A subject without `Re:`, `Fwd:` and `[EXTERNAL]` in front: what the mail is about. */
export function plainSubject(subject: string): string {
  let rest = subject.trim();
  for (let round = 0; round < MOST_MARKS && MARKS.test(rest); round += 1) rest = rest.replace(MARKS, '');
  return rest.trim();
}

/** The subject of an email or an entry as it is shown: never empty. */
export function subjectOf({ subject }: { readonly subject: string }): string {
  return subject || '(no subject)';
}
