import { gillian, information, psychology, samina, secure, senco, therapist } from '../cast.ts';
import { attachCsv, attachDocx, attachPdf } from '../files/attach.ts';
import type { Mail } from '../mail.ts';
import { COUNCIL_HEAD, HEALTH_HEAD } from './letterheads.ts';

const foiRequest: Mail = {
  id: 'foi-request',
  at: '2026-01-12T09:30:05+00:00',
  from: samina,
  to: [information],
  subject: 'Freedom of Information request: times for EHC assessments',
  look: 'plain',
  body: `
Dear Information Governance,

Under the Freedom of Information Act 2000 please send me, for each school term from September 2023 to December 2025:

- the number of requests for EHC needs assessment received, and how many were decided within six weeks;
- the number of requests to the Educational Psychology Service for advice, and how many were answered within six weeks;
- the number of final plans issued, and how many were issued within 20 weeks.

A spreadsheet would be ideal. I do not want anything about individual children, and figures under five can be left out.

Yours faithfully,`,
};

const speech: Mail = {
  id: 'speech-advice',
  at: '2026-01-22T12:18:40+00:00',
  from: therapist,
  to: [gillian],
  cc: [samina],
  subject: 'IW 14/03/2016: speech and language therapy advice for EHC needs assessment',
  look: 'outlook',
  files: [
    attachPdf('SLT advice I Whitlock Jan 2026.pdf', {
      title: 'Speech and language therapy advice: Idris Whitlock',
      letterhead: HEALTH_HEAD,
      on: '2026-01-22',
      text: `
Author: Karen Bellwood, Specialist Speech and Language Therapist. Seen on 13 and 15 January 2026 at school.

# Findings

Idris has developmental language disorder. Understanding of spoken paragraphs: 2nd percentile. Following directions: 1st percentile. Expressive
vocabulary: 9th percentile. Speech sounds are age-appropriate.

# Provision

Direct therapy from a speech and language therapist, individually, for 45 minutes each week in term time (39 weeks).

A daily 20-minute programme set by the therapist and delivered by a teaching assistant trained by her.

One hour of the therapist's time each half-term to train and review, and attendance at the annual review.`,
    }),
  ],
  body: `
Dear Gillian,

Please find attached my advice for Idris, which you asked for on 18 December. I am copying in his mother, as I agreed with her.

I have quantified what he needs, as the Code asks. Please note that our service is commissioned for advice and for blocks of six
sessions; weekly direct therapy is outside the current contract and would need to be funded by the local authority. I would
ask that this is raised before the plan is written and not after.

Kind regards`,
};

const schoolAdvice: Mail = {
  id: 'school-advice',
  at: '2026-01-28T16:07:22+00:00',
  from: senco,
  to: [gillian],
  cc: [samina],
  subject: 'Idris Whitlock: school advice (Appendix B) and costed provision map',
  look: 'outlook',
  files: [
    attachDocx(
      'St Aldhelm’s – school advice – I. Whitlock.docx',
      [
        { heading: 'Educational advice: Idris Whitlock' },
        { text: 'Completed by Mrs J Tolland, SENDCo, with Miss Orme, class teacher, 27 January 2026.' },
        { heading: 'Attainment and progress', level: 2 },
        {
          table: [
            ['Area', 'Year 4', 'Year 5', 'Expected'],
            ['Reading accuracy', '98', '99', '100'],
            ['Comprehension', '71', '72', '100'],
            ['Maths reasoning', '88', '86', '100'],
          ],
        },
        { heading: 'Provision now', level: 2 },
        {
          table: [
            ['Provision', 'Hours a week', 'Cost a year'],
            ['Language group', '1.5', '£1,930'],
            ['Shared teaching assistant', '7', '£5,460'],
            ['Pre-teaching of vocabulary', '1', '£1,280'],
          ],
        },
        { text: 'Total £8,670, which is above the £6,000 the school is expected to find.' },
      ],
      'rfc2231',
    ),
  ],
  body: `
Dear Gillian,

The school's advice is attached, a day inside the six weeks, with the provision map inside the same document.

I should like to draw attention to the last table. We have been spending more than £6,000 on Idris since September 2024. I attached the same figures
in September; I mention it only because the November decision letter said that his needs could be met from ordinarily available resources.

Miss Orme and I are both free to speak to Dr Fenwick when she comes in. We have kept the quiet room for Thursday afternoons.

Kind regards`,
};

const foiAnswer: Mail = {
  id: 'foi-answer',
  at: '2026-02-06T14:44:18+00:00',
  from: information,
  to: [samina],
  subject: 'FOI 2026-0093: response',
  look: 'plain',
  answers: 'foi-request',
  encoding: 'base64',
  files: [
    attachCsv('FOI 2026-0093 figures.csv', [
      'Term,EHCNA requests,Decided in 6 weeks,EP advice requests,EP advice in 6 weeks,Final plans,Issued in 20 weeks',
      'Autumn 2023,214,171,139,88,121,60',
      'Spring 2024,246,190,150,79,117,52',
      'Summer 2024,231,160,148,66,130,49',
      'Autumn 2024,268,163,171,61,124,41',
      'Spring 2025,291,165,188,57,133,38',
      'Summer 2025,277,149,180,48,141,36',
      'Autumn 2025,322,151,203,44,138,31',
    ]),
  ],
  body: `
Dear Mrs Whitlock,

Thank you for your request of 12 January 2026. The council holds the information and it is attached as a table. No figure was below five.

The Educational Psychology Service has had four vacancies since April 2025, and the number of requests has risen by half in two years.
The council has published a recovery plan, which is on its website.

If you are unhappy with this response you may ask for an internal review within two months.`,
};

const secureNotice: Mail = {
  id: 'occupational-therapy-secure-message',
  at: '2026-02-06T17:03:55+00:00',
  from: secure,
  to: [samina],
  subject: 'You have a secure message: OT advice – IW',
  look: 'plain',
  charset: 'utf-8',
  body: `
Northshire Community Health NHS Trust (childrens.therapies@northshire-community.nhs.uk) has sent you a secure message.

Subject: OT advice for EHC needs assessment – IW 14/03/2016

To read the message and its one attachment, open the link below and sign in or create a free account:

https://read.secure-message.example.net/m/8f31c2d4-7be0-4f1b-a6f5-2d0f2d9f6a10

The message can be read until 8 March 2026. After that it is deleted and the sender must send it again.

This notice does not contain the message. Do not reply to this address.`,
};

const psychologyChase: Mail = {
  id: 'psychology-chased',
  at: '2026-02-10T08:47:31+00:00',
  from: samina,
  to: [gillian],
  cc: [psychology],
  subject: 'SEND/25/04417: educational psychology advice is overdue',
  look: 'gmail',
  body: `
Dear Ms Pryce,

You asked Dr Fenwick for advice on 18 December. Regulation 8 gives each adviser six weeks, which ended on 29 January. Speech and language therapy
and the school were both in time; occupational therapy arrived last Friday, eight days late; we have heard nothing at all from
educational psychology, not even an appointment.

I know from the council's own answer to my FOI request that the service is short of people and I do not blame Dr Fenwick. But the final plan is due
on 17 March, 14 weeks from the mediation agreement, and it cannot be written without her.

Please tell me when she will see Idris, and whether the council has thought of asking an independent psychologist.

Yours sincerely,`,
};

const psychologyAdvice: Mail = {
  id: 'psychology-advice',
  at: '2026-02-27T18:26:03+00:00',
  from: psychology,
  to: [gillian],
  cc: [samina, senco],
  subject: 'Psychological advice: Idris Whitlock (SEND/25/04417)',
  look: 'outlook',
  charset: 'iso-8859-1',
  files: [
    attachPdf('Psychological advice - Idris Whitlock - 27.02.2026.pdf', {
      title: 'Psychological advice: Idris Whitlock',
      letterhead: COUNCIL_HEAD,
      on: '2026-02-27',
      text: `
Dr Rosalind Fenwick, Senior Educational Psychologist. Idris was seen at school on 19 and 24 February 2026.

# Summary

Non-verbal reasoning is average (47th percentile). Verbal comprehension is very low (3rd percentile). Working memory for spoken
information is very low (2nd percentile). He hides not understanding by copying others.

# Provision

25 hours a week of support from a teaching assistant trained in language difficulties, of which at least 5 hours individually.

Instructions given one at a time, with a picture or a gesture, and checked by asking Idris to show, not to repeat.

Ten minutes before each new topic to teach its words.`,
    }),
  ],
  body: `
Dear Gillian,

My advice is attached. I am sorry that it is late: it should have been with you on 29 January and I was not given the case until 16 February.

I met Idris twice, watched a literacy and a science lesson, and spoke to his parents and to Miss Orme. The picture is very consistent with the speech
and language therapist's. The report says plainly how much support I think is needed, and of what kind.

I am happy to speak to anyone about it, including Mr and Mrs Whitlock, who are copied in.

Best wishes`,
};

/** Chapter 4: advice from many sides, some in time and some late, and a question about figures. */
export const adviceChapter: readonly Mail[] = [
  foiRequest,
  speech,
  schoolAdvice,
  foiAnswer,
  secureNotice,
  psychologyChase,
  psychologyAdvice,
];
