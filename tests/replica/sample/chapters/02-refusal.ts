import { assessments, samina, sendiass } from '../cast.ts';
import { attachPdf } from '../files/attach.ts';
import type { Mail } from '../mail.ts';
import { COUNCIL_HEAD } from './letterheads.ts';

const refusal: Mail = {
  id: 'refusal-to-assess',
  at: '2025-11-06T17:22:19+00:00',
  from: assessments,
  to: [samina],
  subject: 'SEND/25/04417 – decision on your request – I.W.',
  look: 'outlook',
  charset: 'windows-1252',
  files: [
    attachPdf('Decision letter SEND-25-04417.pdf', {
      title: 'Idris Whitlock: decision not to carry out an EHC needs assessment',
      letterhead: COUNCIL_HEAD,
      on: '2025-11-06',
      text: `
Dear Mr and Mrs Whitlock,

We received your request on 8 September 2025. Having considered it, the council has decided not to secure an EHC needs assessment.

# Reasons

Idris's reading accuracy is in the average range. The evidence does not show that he has failed to make progress in spite of
relevant and purposeful action by the school over time. His needs can be met from the resources ordinarily available to
mainstream schools.

# Your rights

You may appeal to the First-tier Tribunal (Special Educational Needs and Disability). You must first contact a mediation adviser
within two months of the date of this letter. Any appeal must be made within two months of the date of this letter, or one month of
the date of the mediation certificate, whichever is later. The adviser is Fairway Mediation, 01632 960 600.

You can have free and impartial advice from Northshire SENDIASS, 01632 960 555.`,
    }),
  ],
  body: `
Dear Mr and Mrs Whitlock,

Please find attached the council’s decision letter dated today. The decision-making group met this morning and its advice was that
an assessment is not necessary at this time.

The letter gives the reasons, and explains how to contact a mediation adviser and how to appeal. I know this isn’t the outcome
you were hoping for. I’d be glad to arrange a “way forward” meeting at school with Mrs Tolland.

Yours sincerely`,
};

const question: Mail = {
  id: 'sendiass-question',
  at: '2025-11-07T20:14:51+00:00',
  from: samina,
  to: [sendiass],
  subject: 'Refusal to assess - what do we do first?',
  look: 'flowed',
  body: `
Hello,

We have had a refusal to assess from the council, dated and emailed yesterday, 6 November. Our request was received on 8 September, so by my count the
decision was 17 days late, though they do not mention that.

The reason they give is that his reading accuracy is average. That was never the problem. His comprehension is at 72, the second or third percentile, and
has moved by one point in four terms. I do not think anyone read past the first page.

My questions are:

- Do we have to mediate, or only to speak to the adviser?
- Does asking for mediation stop the two months for the appeal?
- Is there any harm in asking for mediation and preparing the appeal at the same time?

I work mornings, so an email or a call after one o'clock would be best.

Thank you,`,
};

const advice: Mail = {
  id: 'sendiass-advice',
  at: '2025-11-10T13:36:27+00:00',
  from: sendiass,
  to: [samina],
  subject: 'Re: Refusal to assess - what do we do first?',
  look: 'plain',
  answers: 'sendiass-question',
  body: `
Dear Samina,

Thank you for your email. In short:

- You must contact the mediation adviser before you can appeal this decision, but you do not have to mediate. If you
  decide against it the adviser gives you a certificate within three working days.
- The two months run from the date the decision was sent. A certificate gives you at least one month from its own
  date, and the later of the two dates is the one that counts.
- There is no harm in doing both. If you ask for mediation the council has to take part, and must arrange it within
  30 days.

The legal test is in section 36(8): whether he has or may have special educational needs, and whether it may be necessary for
provision to be made through a plan. It is a low threshold. Whether reading accuracy is average is not the test.

On the lateness: keep the emails, including the automatic reply. Nothing happens by itself when the six weeks are missed,
but it is a fault that can be complained about later.

I could go through the papers with you on Thursday at 1.30.

Best wishes,`,
};

/** Chapter 2: refused, seventeen days late; advice is asked for. */
export const refusalChapter: readonly Mail[] = [refusal, question, advice];
