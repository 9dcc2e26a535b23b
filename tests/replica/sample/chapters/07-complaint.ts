import { complaints, daniel, gillian, martin, samina } from '../cast.ts';
import { attachPdf } from '../files/attach.ts';
import type { Mail } from '../mail.ts';
import { COMPLAINTS_HEAD } from './letterheads.ts';

const stage1: Mail = {
  id: 'complaint-stage-1',
  at: '2026-06-08T07:58:12+01:00',
  from: samina,
  to: [complaints],
  cc: [daniel],
  subject: 'Formal complaint, stage 1: Idris Whitlock, SEND/25/04417',
  look: 'gmail',
  body: `
Dear Customer Relations,

This is a formal complaint at stage 1 about the SEND Assessment and Review Service. What happened:

- We asked for an EHC needs assessment on 8 September 2025. The decision was due on 20 October and was sent on 6 November, 17 days late.
- Psychological advice was asked for on 18 December, due on 29 January and sent on 27 February, 29 days late. Occupational therapy advice was 8 days late.
- The final plan was due on 17 March 2026, 14 weeks from the mediation agreement, and was issued on 29 April, 43 days late.
- Since 29 April the therapy in Section F1 and the programme in F2 have not been provided at all. The NHS says the council has not ordered it.

What we would like: the therapy to start; a plan to make up what has been missed; an apology; and something put right so that the next family is told
the truth about dates.

I can send the emails for every date above.

Yours faithfully,`,
};

const ack1: Mail = {
  id: 'complaint-stage-1-acknowledged',
  at: '2026-06-12T10:26:40+01:00',
  from: complaints,
  to: [samina],
  subject: 'Your complaint CR-26-01187: acknowledgement',
  look: 'plain',
  answers: 'complaint-stage-1',
  body: `
Dear Mrs Whitlock,

Thank you for your complaint, which we received on 8 June 2026 and have logged at stage 1 with the reference CR-26-01187.

We understand the complaint to be about late decisions and advice, a late final plan, and provision in the plan that has not been made. Please
tell us if that is not right.

Mr Oakes will look into it. He will reply within 10 working days of today, that is by 26 June 2026. If he needs longer we will tell
you why and give you a new date.

If you need this in another form or language please say so.

Yours sincerely,`,
};

const holding: Mail = {
  id: 'complaint-stage-1-holding-reply',
  at: '2026-06-29T16:31:17+01:00',
  from: complaints,
  to: [samina],
  subject: 'Your complaint CR-26-01187: update',
  look: 'plain',
  answers: 'complaint-stage-1-acknowledged',
  body: `
Dear Mrs Whitlock,

I am writing to say that the response to your complaint is not ready. Mr Oakes is waiting for information from another team. We will write
to you as soon as we can.

Yours sincerely,`,
};

const response1: Mail = {
  id: 'complaint-stage-1-response',
  at: '2026-07-14T12:09:28+01:00',
  from: martin,
  to: [samina],
  cc: [complaints],
  subject: 'CR-26-01187 – stage 1 response',
  look: 'outlook',
  charset: 'windows-1252',
  files: [
    attachPdf('CR-26-01187 stage 1 response.pdf', {
      title: 'Stage 1 response: CR-26-01187',
      letterhead: COMPLAINTS_HEAD,
      on: '2026-07-14',
      text: `
Dear Mrs Whitlock,

# 1. The decision whether to assess

Upheld. It was sent on 6 November 2025 and should have been sent by 20 October.

# 2. Late advice

Partly upheld. The service had vacancies and the circumstances were outside the council's control.

# 3. The final plan

Upheld. I accept it was issued six weeks late and I apologise.

# 4. Provision

Not upheld. Speech and language therapy is the responsibility of the NHS, which is aware of Idris.

You may ask for stage 2 within 20 working days.

Martin Oakes, Team Manager`,
    }),
  ],
  body: `
Dear Mrs Whitlock,

Please find attached my response to your complaint. I’m sorry it’s later than we said.

You’ll see that I have upheld two parts, partly upheld one and not upheld the last. If you’re not satisfied the letter says how to ask for stage 2.

Yours sincerely`,
};

const stage2: Mail = {
  id: 'complaint-stage-2',
  at: '2026-07-20T13:17:52+01:00',
  from: samina,
  to: [complaints],
  cc: [martin, daniel],
  subject: 'CR-26-01187: please take this to stage 2',
  look: 'gmail',
  answers: 'complaint-stage-1-response',
  body: `
Dear Customer Relations,

Please take this complaint to stage 2. The reasons are short.

Part 4 is wrong in law. Therapy that is in Section F is special educational provision and the council must secure it under section 42(2), whoever usually
provides it. The letter does not mention section 42 at all. It is now nearly twelve weeks and there has been no therapy.

Part 2 treats a shortage of staff as a circumstance outside the council's control. It is the council's own service.

There is also no remedy. An apology for the delay is welcome, but nothing is said about the therapy he has missed, which is
eleven school weeks at 45 minutes.

The stage 1 response was itself late: due on 26 June, sent on 14 July, with no reason and no new date.

Yours faithfully,`,
};

const ack2: Mail = {
  id: 'complaint-stage-2-acknowledged',
  at: '2026-07-24T09:44:05+01:00',
  from: complaints,
  to: [samina],
  subject: 'Your complaint CR-26-01187: stage 2 acknowledgement',
  look: 'plain',
  answers: 'complaint-stage-2',
  body: `
Dear Mrs Whitlock,

We received your request for stage 2 on 20 July 2026. The Assistant Director for Education will review the complaint and reply within 20 working
days of today, that is by 21 August 2026.

Stage 2 is the council's final response. If you remain dissatisfied after it, you can go to the Local Government and Social Care
Ombudsman; the response will tell you how.

Yours sincerely,`,
};

const response2: Mail = {
  id: 'complaint-stage-2-response',
  at: '2026-08-20T15:55:31+01:00',
  from: complaints,
  to: [samina],
  cc: [martin, gillian],
  subject: 'CR-26-01187: stage 2 (final) response',
  look: 'plain',
  encoding: 'base64',
  files: [
    attachPdf('CR-26-01187 stage 2 final response.pdf', {
      title: 'Stage 2 final response: CR-26-01187',
      letterhead: COMPLAINTS_HEAD,
      on: '2026-08-20',
      text: `
Dear Mrs Whitlock,

I have reviewed your complaint and I uphold all four parts.

# Provision

Speech and language therapy in Section F is for the council to secure. It was not secured between 29 April and the end of term. An
order was placed with Children's Therapies on 12 August 2026 and therapy will begin in the week of 7 September.

# Remedy

The council offers an apology; £900 for the therapy missed in the summer term; £300 for distress and for the time you have spent; and 6 hours of
additional therapy before February half-term.

You can complain to the Ombudsman, normally within 12 months of when you first knew of the matter.

Helen Straw, Assistant Director for Education`,
    }),
  ],
  body: `
Dear Mrs Whitlock,

Please find attached the council's final response, signed by the Assistant Director. All four parts of your complaint are upheld.

If you wish to accept the financial remedy please reply with the name on the account; we will then telephone for the number. Please do not send bank
details by email.

Yours sincerely,`,
};

/** Chapter 7: the complaint, late at stage 1 and in time at stage 2. */
export const complaintChapter: readonly Mail[] = [stage1, ack1, holding, response1, stage2, ack2, response2];
