import type { GivenMessages } from '../replica/types.ts';
import { writeMail } from './short-story.ts';

const SAMINA = 'Samina Whitlock <samina.whitlock@example.org>';
const COUNCIL = 'SEND Assessments <send.assessments@northshire.gov.uk>';
const SCHOOL = 'Mrs J Tolland <jtolland@st-aldhelms.northshire.sch.uk>';

/** Messages in the conversations, newest last: mostly one, some up to six; every seventh was begun by the owner. */
const lengthOf = (conversation: number): number => [1, 1, 2, 1, 3, 1, 1, 4, 1, 6][conversation % 10] ?? 1;

const day = (number: number): string =>
  new Date(Date.UTC(2025, 0, 6, 9) + number * 86_400_000).toUTCString().replace('GMT', '+0000');

/** A year of mail: `conversations` of them, 2.1 messages each on average, all with different subjects and dates. */
export function writeMany(conversations: number): GivenMessages {
  return Array.from({ length: conversations }, (_, conversation) => {
    const owner = conversation % 7 === 3;
    return Array.from({ length: lengthOf(conversation) }, (_, at) => {
      const fromOwner = owner === (at % 2 === 0);
      const other = conversation % 3 === 0 ? SCHOOL : COUNCIL;
      const subject = `Matter ${conversation + 1}: ${['transport', 'provision', 'draft plan', 'meeting'][conversation % 4]}`;
      return writeMail({
        file: `c${conversation}-${at}`,
        from: fromOwner ? SAMINA : other,
        to: fromOwner ? other : SAMINA,
        subject: at === 0 ? subject : `Re: ${subject}`,
        date: day(conversation * 5 + at),
        ...(at > 0 ? { inReplyTo: `c${conversation}-0` } : {}),
        body: `Dear reader,\nThis is letter ${at + 1} of matter ${conversation + 1}.\nKind regards`,
      });
    });
  }).flat();
}
