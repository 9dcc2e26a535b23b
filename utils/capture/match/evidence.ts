import type { Correspondent } from '../../domain/index.ts';
import { compareSubjects, subjectWords } from '../../domain/likeness.ts';
import type { OriginalEvidence } from '../../domain/original-evidence.ts';
import type { ComparableEntry, ComparableMail } from './comparable.ts';
import { compareShownDate } from './date-likeness.ts';
import { compareSenders } from './sender-likeness.ts';
import { compareTexts } from './text-likeness.ts';

type Agrees = OriginalEvidence['agrees'];
/** What comparing gave, by point. */
export type Agreement = Readonly<Record<OriginalEvidence['point'], Agrees>>;

/** Ids either are the same or not; where one side has none, nothing is known. */
function compareIds(one: string, other: string): Agrees {
  if (one === '' || other === '') return 'unknown';
  return one === other ? 'yes' : 'no';
}

/** `yes` for the same words; merely most of them in common proves nothing: "Draft plan 1" is not "Draft plan 2". */
function compareSubjectOf(shown: string, subject: string): Agrees {
  const [left, right] = [subjectWords(shown), subjectWords(subject)].map((words) => words.join(' '));
  if (left === right) return 'yes';
  return compareSubjects(shown, subject) === 'different' ? 'no' : 'unknown';
}

/** Compares an entry and a mail in every point. */
export function compare({ entry, conversation, text }: ComparableEntry, mail: ComparableMail): Agreement {
  return {
    conversation: compareIds(conversation, mail.conversation),
    'message id': compareIds(entry.messageId, mail.messageId),
    sender: compareSenders(entry.from, mail.senders),
    subject: compareSubjectOf(entry.subject, mail.subject),
    date: compareShownDate(entry, mail),
    text: compareTexts(text, mail.forms),
  };
}

const personText = (person: Correspondent | undefined): string =>
  [person?.name, person?.address && `<${person.address}>`].filter(Boolean).join(' ');

/** The agreement with both sides' own words, for showing side by side. Ids that neither side has are left out. */
export function describeEvidence(
  { entry, conversation, start }: ComparableEntry,
  mail: ComparableMail,
  agreement: Agreement,
): readonly OriginalEvidence[] {
  const sides: Record<OriginalEvidence['point'], readonly [shown: string, inFile: string]> = {
    sender: [personText(entry.from[0]), personText(mail.senders[0])],
    subject: [entry.subject, mail.subject],
    date: [entry.sentAtText ?? '', mail.texts[0] ?? ''],
    text: [start, mail.start],
    conversation: [conversation, mail.conversation],
    'message id': [entry.messageId, mail.messageId],
  };
  const points = Object.keys(sides) as OriginalEvidence['point'][];
  return points
    .map((point) => ({ point, agrees: agreement[point], shown: sides[point][0], inFile: sides[point][1] }))
    .filter(({ point, shown, inFile }) => !isId(point) || (shown !== '' && inFile !== ''));
}

const isId = (point: OriginalEvidence['point']): boolean =>
  point === 'conversation' || point === 'message id';
