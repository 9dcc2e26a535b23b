import type { GivenMessages } from '../replica/types.ts';
import { writeMail } from './short-story.ts';

const SAMINA = 'Samina Whitlock <samina.whitlock@example.org>';
const COUNCIL = 'SEND Assessments <send.assessments@northshire.gov.uk>';

/** A request whose six weeks end on 20 October 2025, an answer before the decision, and a decision eleven days late. */
export const CLOCKS_STORY: GivenMessages = [
  writeMail({
    file: 'request',
    from: SAMINA,
    to: COUNCIL,
    subject: 'Request for an EHC needs assessment',
    date: 'Mon, 8 Sep 2025 09:12:00 +0100',
    body: 'Dear SEND team,\nPlease treat this as our request.\nSamina',
  }),
  writeMail({
    file: 'holding',
    from: COUNCIL,
    subject: 'Your email of this week',
    date: 'Fri, 24 Oct 2025 16:58:00 +0100',
    body: 'Dear Mrs Whitlock,\nWe are sorry for the delay.',
  }),
  writeMail({
    file: 'decision',
    from: COUNCIL,
    subject: 'Decision on your request',
    date: 'Fri, 31 Oct 2025 15:20:00 +0000',
    body: 'Dear Mrs Whitlock,\nWe have decided to assess.',
  }),
  writeMail({
    file: 'unanswered',
    from: SAMINA,
    to: 'Mrs J Tolland <jtolland@st-aldhelms.northshire.sch.uk>',
    subject: 'Could we meet about maths?',
    date: 'Mon, 3 Nov 2025 08:30:00 +0000',
    body: 'Dear Mrs Tolland,\nCould we meet?\nSamina',
  }),
];
