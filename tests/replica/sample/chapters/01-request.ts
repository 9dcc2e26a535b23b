// The story, one file per chapter, in plain data. Dates and the statutory limits they meet or miss are in ../STORY.md.

import { assessments, daniel, gillian, head, samina, senco } from '../cast.ts';
import { attachPdf } from '../files/attach.ts';
import type { Mail } from '../mail.ts';
import { FAMILY_HEAD } from './letterheads.ts';

const requestLetter = attachPdf('Request for EHC needs assessment - Idris Whitlock.pdf', {
  title: 'Request for an education, health and care needs assessment: Idris Whitlock, born 14 March 2016',
  letterhead: FAMILY_HEAD,
  on: '2025-09-08',
  text: `
We ask the council to carry out an EHC needs assessment for our son under section 36(1) of the Children and Families Act 2014.

# What he finds hard

Idris is nine. He has a diagnosis of developmental language disorder (June 2024) and is waiting for a motor
coordination assessment. He follows one instruction at a time, often the last one he heard. He reads aloud well
but cannot say what he has read. His writing stops after two lines.

# What has been tried

St Aldhelm's has given support at SEN Support level since Year 2: a small group for language three times a week,
a visual timetable, a writing slope, and a teaching assistant shared with four other children. Over four terms his
comprehension score moved from 71 to 72.

# Why we think more is needed

The school tells us it has spent more than its notional budget for him and cannot add to it. We think he has or may have
special educational needs and that it may be necessary for provision to be made in accordance with an EHC plan.
That is the test in section 36(8).`,
});

const meeting: Mail = {
  id: 'senco-meeting-notes',
  at: '2025-09-02T16:41:08+01:00',
  from: senco,
  to: [samina, daniel],
  cc: [head],
  subject: 'Idris: notes from this afternoon',
  look: 'outlook',
  body: `
Dear Mr and Mrs Whitlock,

Thank you both for coming in on the first day back. I promised to put down what we agreed, so that Mr Ainscough and the
class team have it too.

|What we looked at|Summer 2024|Summer 2025|
|Reading accuracy (standard score)|98|99|
|Reading comprehension|71|72|
|Spelling|84|82|
|Writing, words in 20 minutes|31|29|

As you see, the decoding is fine and the understanding is not moving. Idris has had the language group three times a week
for four terms, the visual timetable, the writing slope and shared adult support, and we have followed the speech and
language therapist's programme as written. I said honestly that we have gone past what we can fund at SEN Support.

You told me you intend to ask the council for an EHC needs assessment yourselves. The school will support the request
and I will send our costed provision map and the last three reviews when the council asks me for them.

We will carry on with everything above in the meantime.

Kind regards`,
};

const request: Mail = {
  id: 'ehc-request',
  at: '2025-09-08T09:12:40+01:00',
  from: samina,
  to: [assessments],
  cc: [senco, daniel],
  subject: 'Request for an EHC needs assessment: Idris Whitlock, DOB 14/03/2016',
  look: 'gmail',
  files: [requestLetter],
  body: `
Dear SEND Assessments,

Please treat this email and the attached letter as our request under section 36(1) of the Children and Families Act 2014 for
an education, health and care needs assessment of our son, Idris Whitlock, who is in Year 5 at St Aldhelm's C of E Primary
School, Norwick.

Idris has developmental language disorder. He has had SEN Support since Year 2 and, in spite of a great deal of good work
by the school, his understanding of language has hardly moved in four terms. The attached letter gives the details. The
SENDCo, Mrs Tolland, is copied in and has told us the school supports the request.

We understand that the council must tell us whether it will assess within six weeks of receiving this, which we make
20 October 2025. Please confirm the date on which you received it, and who will be dealing with it.

We are happy for you to speak to the school and to Idris's speech and language therapist, Karen Bellwood at Larkhill Clinic.

Yours faithfully,`,
};

const autoReply: Mail = {
  id: 'request-auto-reply',
  at: '2025-09-08T09:13:02+01:00',
  from: assessments,
  to: [samina],
  subject: 'Automatic reply: Request for an EHC needs assessment: Idris Whitlock, DOB 14/03/2016',
  look: 'plain',
  headers: ['Auto-Submitted: auto-replied', 'X-Auto-Response-Suppress: All', 'Precedence: bulk'],
  body: `
Thank you for your email to the SEND Assessment and Review Service. It has been received today.

We are getting more requests than usual at the start of term and aim to reply to emails within 10 working days. If you
are asking for an EHC needs assessment, the date of this message is the date of receipt and you do not need to send it again.

If a child is at risk of harm, telephone 01632 960 199 at any time. Please do not reply to this automatic message.`,
};

const acknowledgement: Mail = {
  id: 'request-acknowledged',
  at: '2025-09-15T11:27:35+01:00',
  from: gillian,
  to: [samina],
  subject: 'RE: Request for an EHC needs assessment: Idris Whitlock, DOB 14/03/2016',
  look: 'outlook',
  charset: 'windows-1252',
  answers: 'ehc-request',
  body: `
Dear Mrs Whitlock,

I am writing to let you know that I am the SEND Plan Coordinator for Idris’s case. Your request was received on 8 September
2025 and our reference is SEND/25/04417. Please quote it when you write.

I have today asked the school for its costed provision map, and Children’s Therapies for any report they hold. Once these
are back the papers go to our multi-agency decision-making group, which meets on alternate Thursdays. The group advises
whether an assessment is necessary; you don’t need to attend.

I’ll write again as soon as I have a date for the meeting. We do aim to decide within the six weeks, “subject to the
return of papers from partner agencies”.

Kind regards`,
};

const chase: Mail = {
  id: 'decision-chased',
  at: '2025-10-21T08:55:10+01:00',
  from: samina,
  to: [gillian],
  cc: [assessments],
  subject: 'Re: Request for an EHC needs assessment: Idris Whitlock, DOB 14/03/2016',
  look: 'gmail',
  answers: 'request-acknowledged',
  body: `
Dear Ms Pryce,

The six weeks ended yesterday, 20 October, and we have not had a decision. Mrs Tolland tells me she sent her provision map and
reviews to you on 24 September.

Regulation 5(1) of the SEND Regulations 2014 sets the limit from the day the request is received. Late papers from other
services are not one of the exceptions in regulation 5(4), and half-term does not stop the clock.

Please tell us by return what the decision is, or the date on which it will be made and the reason it is late.

Yours sincerely,`,
};

const holding: Mail = {
  id: 'decision-holding-reply',
  at: '2025-10-24T16:58:44+01:00',
  from: gillian,
  to: [samina],
  cc: [assessments],
  subject: 'RE: Request for an EHC needs assessment: Idris Whitlock, DOB 14/03/2016',
  look: 'outlook',
  charset: 'windows-1252',
  answers: 'decision-chased',
  body: `
Dear Mrs Whitlock,

Thank you for your email and I’m sorry that you have had to chase. Idris’s papers were on the list for the group on 9 October
but, because of the number of requests this term – up by about a third on last year – they were carried over.

They are now on the list for Thursday 6 November. I appreciate this is outside the timescale and I apologise for any
inconvenience.

I am on leave over half-term and will be back on Monday 3 November. If it’s urgent please use the shared mailbox.

Kind regards`,
};

/** Chapter 1: the request, its receipts, and six weeks that pass. */
export const requestChapter: readonly Mail[] = [meeting, request, autoReply, acknowledgement, chase, holding];
