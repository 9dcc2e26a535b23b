import { assessments, daniel, gillian, martin, samina, senco } from '../cast.ts';
import { attachDocx, attachPdf } from '../files/attach.ts';
import type { Mail } from '../mail.ts';
import { COUNCIL_HEAD } from './letterheads.ts';
import { commentsBlocks, draftPlanBlocks, finalPlanText } from './plan-text.ts';

const overdue: Mail = {
  id: 'final-plan-overdue',
  at: '2026-03-18T09:05:48+00:00',
  from: samina,
  to: [gillian],
  cc: [martin],
  subject: 'SEND/25/04417: the 14 weeks ended yesterday',
  look: 'gmail',
  body: `
Dear Ms Pryce,

The mediation agreement was made on 9 December 2025. Fourteen weeks from then was yesterday, 17 March 2026. We have no final plan, and we have not
seen a draft. On the ordinary timetable, twenty weeks from our request, a final plan would have been due on 26 January.

All the advice has been with you since 27 February. Please send the draft this week, and tell me the date by which the final plan will be issued. I should
say now that if there is no draft by the end of the month we will make a formal complaint.

Yours sincerely,`,
};

const holding: Mail = {
  id: 'draft-holding-reply',
  at: '2026-03-20T12:40:16+00:00',
  from: gillian,
  to: [samina],
  cc: [martin],
  subject: 'RE: SEND/25/04417: the 14 weeks ended yesterday',
  look: 'outlook',
  charset: 'windows-1252',
  answers: 'final-plan-overdue',
  body: `
Dear Mrs Whitlock,

Thank you for your email. I’m sorry for the delay. Idris’s plan is with our plan-writing team and I’m told it will be ready for quality assurance early
next week. I can’t give a date for the final plan until I know whether the school can meet need.

I’ve asked for it to be treated as a priority.

Kind regards`,
};

const draft: Mail = {
  id: 'draft-plan',
  at: '2026-03-27T16:52:30+00:00',
  from: assessments,
  to: [samina, daniel],
  cc: [gillian],
  subject: 'Draft EHC plan – Idris Whitlock – SEND/25/04417',
  look: 'outlook',
  charset: 'windows-1252',
  files: [
    attachDocx(
      'DRAFT EHC Plan – Idris Whitlock – 27 March 2026 (for parents’ comments by 10 April).docx',
      draftPlanBlocks,
      'rfc2231',
    ),
    attachPdf('Covering letter draft plan.pdf', {
      title: 'Draft EHC plan: your right to comment',
      letterhead: COUNCIL_HEAD,
      on: '2026-03-27',
      text: `
Dear Mr and Mrs Whitlock,

A draft EHC plan for Idris is enclosed. No school is named in it.

You have at least 15 days, beginning with the day on which this draft is served, to comment on it, to ask for a particular school
to be named, and to ask for a meeting. Please let us have your comments by 10 April 2026.`,
    }),
  ],
  body: `
Dear Mr and Mrs Whitlock,

Please find attached a draft of Idris’s education, health and care plan, in Word so that you can write on it, and a covering letter.

|Section|Where to look|
|A|Views, interests and aspirations, pages 1–2|
|B|Special educational needs, page 3|
|E and F|Outcomes and provision, pages 4–6|
|I|Placement (left blank in a draft)|

You have until Friday 10 April 2026 to send us any comments and to tell us which school you would like named. We’re sorry that this
reaches you just before the Easter holiday.

Yours sincerely`,
};

const question: Mail = {
  id: 'draft-question',
  at: '2026-03-30T10:11:02+01:00',
  from: samina,
  to: [gillian],
  cc: [assessments, daniel],
  subject: 'Re: Draft EHC plan – Idris Whitlock – SEND/25/04417',
  look: 'gmail',
  answers: 'draft-plan',
  body: `
Dear Ms Pryce,

Thank you for the draft. Before we comment, two questions.

Section F says "access to speech and language therapy as advised by the service" and "a high level of adult support". Ms Bellwood
advised 45 minutes of direct therapy each week for 39 weeks, and Dr Fenwick 25 hours of teaching assistant support, five of them individually. Was
this left out on purpose? If so, what is the reason?

Second, Ms Bellwood wrote on 22 January that weekly therapy is outside the NHS contract and asked that funding be settled before the
plan was written. Has it been?

Kind regards,`,
};

const clarified: Mail = {
  id: 'draft-question-answered',
  at: '2026-03-31T15:19:37+01:00',
  from: gillian,
  to: [samina],
  cc: [assessments, daniel],
  subject: 'RE: Draft EHC plan – Idris Whitlock – SEND/25/04417',
  look: 'outlook',
  charset: 'windows-1252',
  answers: 'draft-question',
  body: `
Dear Mrs Whitlock,

The plan writer tells me the wording is our usual wording and wasn’t meant to reduce anything. Please put what you think it should say in your
comments and I’ll take it to my manager.

On the funding, I understand commissioners are “in discussion”. I’ll chase.

Kind regards`,
};

const comments: Mail = {
  id: 'draft-comments',
  at: '2026-04-08T21:37:14+01:00',
  from: samina,
  to: [gillian],
  cc: [assessments, daniel, senco],
  subject: 'Our comments on the draft EHC plan – Idris Whitlock – SEND/25/04417',
  look: 'gmail',
  answers: 'draft-question-answered',
  files: [
    attachDocx('Comments on draft plan – Whitlock – 8 April 2026.docx', commentsBlocks, 'encoded-word'),
  ],
  body: `
Dear Ms Pryce,

Our comments on the draft served on 27 March are attached, two days inside the 15. The main points are these.

- Section B leaves out the finding on working memory and the diagnosis itself.
- Section F must say what, how much, how often and by whom. We have put in the amounts from the two reports and the page each comes from.
- We ask for St Aldhelm's C of E Primary School to be named in Section I. The school has told us it can meet need if Section F is funded.
- We do not need a meeting if these changes are made. If they are not, we would like one before the plan is finalised.

Thank you for sending it in Word, which made this a good deal easier.

Yours sincerely,`,
};

const final: Mail = {
  id: 'final-plan',
  at: '2026-04-29T16:15:50+01:00',
  from: assessments,
  to: [samina, daniel],
  cc: [senco, gillian],
  subject: 'Final EHC plan – Idris Whitlock – SEND/25/04417',
  look: 'outlook',
  charset: 'windows-1252',
  files: [
    attachPdf(
      'Final EHC Plan – Idris Whitlock – issued 29 April 2026.pdf',
      {
        title: 'Education, health and care plan: Idris Whitlock',
        letterhead: COUNCIL_HEAD,
        on: '2026-04-29',
        text: finalPlanText,
      },
      'rfc2231',
    ),
    attachPdf('Letter with final plan.pdf', {
      title: 'Final EHC plan and your right to appeal',
      letterhead: COUNCIL_HEAD,
      on: '2026-04-29',
      text: `
Dear Mr and Mrs Whitlock,

The council has made an EHC plan for Idris. It is dated 29 April 2026 and names St Aldhelm's C of E Primary School.

You may appeal against Sections B, F and I within two months of the date of this letter, or one month of a mediation certificate if later.

The plan must be reviewed within twelve months starting with the day it was made.`,
    }),
  ],
  body: `
Dear Mr and Mrs Whitlock,

The final plan is attached, with a letter about your rights. It is dated today, 29 April 2026, and we have accepted nearly all of your comments on Sections B and F.
The amounts of therapy and teaching assistant support are now set out.

St Aldhelm’s is named in Section I and has been sent a copy. The council is responsible for making sure that what is in Section F is provided from today.

We’re sorry for the time this has taken.

Yours sincerely`,
};

/** Chapter 5: the draft, late and vague; the comments, in time; the final plan, six weeks late. */
export const planChapter: readonly Mail[] = [overdue, holding, draft, question, clarified, comments, final];
