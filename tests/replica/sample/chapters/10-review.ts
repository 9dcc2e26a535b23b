import { assessments, daniel, gillian, postmaster, samina, senco, therapist } from '../cast.ts';
import { attachDocx, attachPdf } from '../files/attach.ts';
import { makeInvitation } from '../files/calendar.ts';
import { boundary } from '../ids.ts';
import type { Mail } from '../mail.ts';
import { multipart, rawPart, textPart, type Part } from '../mime/part.ts';
import { COUNCIL_HEAD } from './letterheads.ts';

const INVITE = `Dear all,

You are invited to Idris's annual review meeting on Tuesday 6 October 2026 at
1.30 pm in the Library. We are holding it early, because provision started late,
and because Idris is in Year 6 and his plan must be amended for secondary school
before 15 February 2027.

Please send me your advice in time for me to circulate it two weeks before, which
is Tuesday 22 September. Idris will come for the first ten minutes and has made a
map of his week to show you.

Mrs J Tolland, SENDCo
St Aldhelm's C of E Primary School`;

function inviteBody(mail: Mail): Part {
  const calendar = makeInvitation({
    uid: 'annual-review-20261006@st-aldhelms.northshire.sch.uk',
    stamp: '20260918T141530Z',
    start: '20261006T123000Z',
    end: '20261006T140000Z',
    title: 'Annual review: Idris W (Year 6)',
    place: "Library, St Aldhelm's C of E Primary School",
    organiser: senco.address,
    guest: samina.address,
  });
  const text = textPart('plain', INVITE, { charset: 'us-ascii', encoding: '7bit' });
  return multipart('alternative', boundary(mail, 4), [
    text,
    textPart('calendar', calendar, { charset: 'utf-8', encoding: 'base64', params: '; method=REQUEST' }),
  ]);
}

const invitation: Mail = {
  id: 'review-invitation',
  at: '2026-09-18T15:15:30+01:00',
  from: senco,
  to: [samina, daniel],
  cc: [gillian, therapist],
  subject: 'Annual review meeting: Idris W, Tuesday 6 October, 1.30 pm',
  look: 'outlook',
  body: INVITE,
  content: inviteBody,
};

const advice: Mail = {
  id: 'review-advice-circulated',
  at: '2026-09-30T17:20:02+01:00',
  from: senco,
  to: [samina, daniel],
  cc: [gillian, therapist],
  subject: 'Annual review, Idris W: reports for 6 October',
  look: 'outlook',
  files: [
    attachDocx(
      'School report for annual review – Idris W.docx',
      [
        { heading: 'School report for annual review' },
        {
          table: [
            ['Outcome', 'September 2026'],
            ['Two-step instruction without a prompt', '2 lessons in 5'],
            ['Retells a short text', 'With picture cues'],
          ],
        },
        {
          text: 'Therapy began on Thursday 10 September 2026. Teaching assistant support has been at 25 hours a week since 15 June 2026.',
        },
      ],
      'rfc2231',
    ),
  ],
  body: `
Dear all,

The reports for Tuesday are attached. I am sorry that they did not go out on the 22nd as they should have done: I was waiting for one of them. If anyone
needs longer to read them, please say and we will move the meeting.

Kind regards`,
};

const report: Mail = {
  id: 'review-report',
  at: '2026-10-19T16:33:47+01:00',
  from: senco,
  to: [gillian],
  cc: [samina, daniel, therapist],
  subject: 'Annual review report: Idris W, meeting of 6 October 2026',
  look: 'outlook',
  files: [
    attachPdf('Annual review report - Idris W - 06.10.2026.pdf', {
      title: 'Report of the annual review meeting of 6 October 2026',
      letterhead: ["St Aldhelm's C of E Primary School", 'Mill Lane, Norwick NK3 9ZZ'],
      on: '2026-10-19',
      text: `
Present: Idris (first part), Samina and Daniel Whitlock, Mrs J Tolland, Ms K Bellwood. Apologies: Ms G Pryce, Northshire County Council.

# Recommendations

1. The plan should continue and be amended.

2. Section F to say that therapy continues weekly through the move to secondary school.

3. Parents ask for Norwick High School to be named from September 2027.`,
    }),
  ],
  body: `
Dear Gillian,

The report of the meeting on 6 October is attached. Everyone who was there agreed with it. We recommend that the plan is amended; the parents' preference for
secondary school is on page 3.

By my reading the council now has until 3 November to send its decision, with the proposed amendments.

Kind regards`,
};

const WRONG_ADDRESS = { name: 'Gillian Pryce', address: 'gillian.price@northshire.gov.uk' };

const chase: Mail = {
  id: 'review-decision-chased',
  at: '2026-11-04T08:40:29+00:00',
  from: samina,
  to: [WRONG_ADDRESS],
  cc: [assessments, daniel],
  subject: 'Annual review of 6 October: decision due yesterday',
  look: 'gmail',
  body: `
Dear Ms Pryce,

The annual review meeting was on 6 October. The council had four weeks to send its decision and, if it means to amend the plan, the notice with the
proposed amendments. That ended yesterday, 3 November. We have had neither.

It matters more than usual this year because the plan has to be amended for secondary school before 15 February. Please send both this week.

Yours sincerely,`,
};

const BOUNCE_TEXT = `** Address not found **

Your message wasn't delivered to gillian.price@northshire.gov.uk because the
address couldn't be found, or is unable to receive mail.

The response from the remote server was:
550 5.1.1 <gillian.price@northshire.gov.uk>: Recipient address rejected: User unknown`;

const DELIVERY_STATUS = `Reporting-MTA: dns; mx.example.org
Arrival-Date: Wed, 04 Nov 2026 00:40:30 -0800 (PST)

Final-Recipient: rfc822; gillian.price@northshire.gov.uk
Action: failed
Status: 5.1.1
Remote-MTA: dns; relay1.northshire.gov.uk
Diagnostic-Code: smtp; 550 5.1.1 Recipient address rejected: User unknown`;

function bounceBody(mail: Mail): Part {
  const original = `From: ${chase.from.name} <${chase.from.address}>\nTo: ${WRONG_ADDRESS.name} <${WRONG_ADDRESS.address}>\nSubject: ${chase.subject}\nDate: Wed, 4 Nov 2026 08:40:29 +0000`;
  const parts = [
    textPart('plain', BOUNCE_TEXT, { charset: 'utf-8', encoding: '7bit' }),
    rawPart('Content-Type: message/delivery-status\r\n', DELIVERY_STATUS),
    rawPart('Content-Type: text/rfc822-headers\r\n', original),
  ];
  const delivery = multipart('report', boundary(mail, 4), parts);
  return {
    headers: delivery.headers.replace('multipart/report;', 'multipart/report; report-type=delivery-status;'),
    body: delivery.body,
  };
}

const bounce: Mail = {
  id: 'review-chase-bounced',
  at: '2026-11-04T08:40:34+00:00',
  from: postmaster,
  to: [samina],
  subject: 'Delivery Status Notification (Failure)',
  look: 'plain',
  headers: ['Auto-Submitted: auto-replied', 'X-Failed-Recipients: gillian.price@northshire.gov.uk'],
  body: BOUNCE_TEXT,
  content: bounceBody,
};

const decision: Mail = {
  id: 'review-decision',
  at: '2026-11-17T16:04:55+00:00',
  from: assessments,
  to: [samina, daniel],
  cc: [senco, gillian],
  subject: 'Annual review decision and notice of proposed amendments – Idris Whitlock – SEND/25/04417',
  look: 'outlook',
  charset: 'windows-1252',
  files: [
    attachDocx(
      'Proposed amendments – Idris Whitlock – 17 November 2026.docx',
      [
        { heading: 'Notice of proposed amendments' },
        {
          table: [
            ['Section', 'Now', 'Proposed'],
            ['E', 'End of Year 6', 'End of Year 7'],
            ['F1', '45 minutes each week', '45 minutes each week, through the move to secondary school'],
            ['I', 'St Aldhelm’s', 'From September 2027: to be decided'],
          ],
        },
      ],
      'rfc2231',
    ),
    attachPdf('Decision letter annual review.pdf', {
      title: 'Decision after the annual review of 6 October 2026',
      letterhead: COUNCIL_HEAD,
      on: '2026-11-17',
      text: `
Dear Mr and Mrs Whitlock,

The council proposes to amend Idris's plan. The proposed amendments and a copy of the plan are with this letter.

You have at least 15 days, beginning with today, to comment: please reply by 1 December 2026. The final amended plan will be sent within eight weeks of today.`,
    }),
  ],
  body: `
Dear Mr and Mrs Whitlock,

Please find attached the council’s decision after the annual review meeting on 6 October, and a notice of the amendments we propose. We’re sorry that they
should have been with you on 3 November.

Please let us have your comments by 1 December 2026. We’ll consult Norwick High School at the same time.

Yours sincerely`,
};

/** Chapter 10: the annual review; the meeting's papers late, its report in time, the council's decision late. */
export const reviewChapter: readonly Mail[] = [invitation, advice, report, chase, bounce, decision];
