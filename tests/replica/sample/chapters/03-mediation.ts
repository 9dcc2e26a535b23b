import { assessments, daniel, gillian, martin, mediation, samina } from '../cast.ts';
import { attachPdf } from '../files/attach.ts';
import { makeInvitation } from '../files/calendar.ts';
import { boundary } from '../ids.ts';
import type { Mail } from '../mail.ts';
import { filePart, multipart, textPart, type Part } from '../mime/part.ts';
import { MEDIATION_HEAD } from './letterheads.ts';

const contact: Mail = {
  id: 'mediation-requested',
  at: '2025-11-13T14:20:33+00:00',
  from: samina,
  to: [mediation],
  cc: [assessments],
  subject: 'Mediation about refusal to assess: Idris Whitlock, SEND/25/04417',
  look: 'gmail',
  body: `
Dear Fairway Mediation,

Northshire County Council sent us a decision on 6 November 2025 refusing an EHC needs assessment for our son. Thank you for
speaking to me on the telephone just now. I confirm that we wish to take part in mediation.

I am copying this to the council so that it is told today, 13 November, that we want mediation and what it is about: its decision
not to assess. There is no health issue in dispute. As I understand it the council now has 30 days to arrange
a meeting, which ends on 13 December.

Daniel and I would both attend. We can do any weekday after 1 pm, or all day on Tuesdays. We would prefer to meet in person.

Yours sincerely,`,
};

const INVITATION = `Dear Mrs Whitlock,

The mediation meeting is on Tuesday 9 December 2025, 10.00 am to 1.00 pm, at the
Weir Row Centre, 4 Weir Row, Norwick. The council will be represented by
Mr Oakes, who has authority to make a decision. The mediator will be
Mrs Léonie Garrick.

There is a café on the ground floor and level access from the car park. The
charge for parking, £2.40, is refunded on the day.

Please accept the attached invitation.

Colm Adair, Mediation Coordinator
Fairway Mediation CIC`;

function invitationBody(mail: Mail): Part {
  const calendar = makeInvitation({
    uid: 'mediation-20251209@fairway-mediation.example.org',
    stamp: '20251125T094100Z',
    start: '20251209T100000Z',
    end: '20251209T130000Z',
    title: 'Mediation meeting: SEND/25/04417',
    place: 'Weir Row Centre, 4 Weir Row, Norwick NK1 7ZZ',
    organiser: mediation.address,
    guest: samina.address,
  });
  const text = textPart('plain', INVITATION, { charset: 'iso-8859-1', encoding: '8bit' });
  const event = textPart('calendar', calendar, {
    charset: 'utf-8',
    encoding: '7bit',
    params: '; method=REQUEST',
  });
  const file = filePart(Buffer.from(calendar.replaceAll(/\r?\n/g, '\r\n')), {
    name: 'invite.ics',
    type: 'application/ics',
  });
  return multipart('mixed', boundary(mail, 4), [
    multipart('alternative', boundary(mail, 5), [text, event]),
    file,
  ]);
}

const invitation: Mail = {
  id: 'mediation-invitation',
  at: '2025-11-25T09:41:00+00:00',
  from: mediation,
  to: [samina],
  cc: [daniel, martin],
  subject: 'Invitation: mediation meeting, Tuesday 9 December 2025, 10.00 am',
  look: 'plain',
  body: INVITATION,
  content: invitationBody,
};

const confidential: Mail = {
  id: 'mediation-confidential',
  at: '2025-12-08T15:05:12+00:00',
  from: mediation,
  to: [samina, martin],
  subject: 'CONFIDENTIAL and without prejudice: tomorrow’s mediation',
  look: 'gmail',
  words: 'Q',
  body: `
Dear all,

Two things for tomorrow, please.

First, confidentiality. What is said in the mediation, and anything written for it, including this email and the summary of positions
below, is confidential and without prejudice to any appeal. It may not be shown to the Tribunal or to anyone else
unless you both agree in writing. Only the signed agreement, if there is one, and the certificate may be used afterwards.

Second, the positions as each of you gave them to me by telephone:

- The parents say that comprehension, not accuracy, is the difficulty, and that the school has run out of ordinarily available provision.
- The council says that it did not have the therapist’s report of October when it decided, and would like to read it before the meeting.

Mrs Whitlock, if you are content, please let me have the report this evening and I will pass it on.

With best wishes,`,
};

const agreement: Mail = {
  id: 'mediation-agreement',
  at: '2025-12-09T13:48:09+00:00',
  from: mediation,
  to: [samina, martin],
  cc: [daniel],
  subject: 'Signed mediation agreement: SEND/25/04417',
  look: 'gmail',
  files: [
    attachPdf('Mediation agreement 9 December 2025.pdf', {
      title: 'Mediation agreement',
      letterhead: MEDIATION_HEAD,
      on: '2025-12-09',
      text: `
Parties: Samina and Daniel Whitlock; Northshire County Council (Martin Oakes, Team Manager).

Meeting held on 9 December 2025 at the Weir Row Centre, Norwick.

# What is agreed

1. The council will secure an EHC needs assessment of Idris Whitlock.

2. The council will tell the parents so in writing within two weeks of this agreement, and will carry out the assessment within the times that
would apply if the Tribunal had ordered it (regulations 42 and 44).

3. The council will seek advice from an educational psychologist, speech and language therapy, occupational therapy and the school at the same time.

Signed by both parties.`,
    }),
  ],
  body: `
Dear both,

Thank you for your work this morning. The agreement you signed is attached. It was made today, 9 December 2025.

Because the matter could have been appealed, the council carries out the agreement within the times that would apply to an order of the
Tribunal, as paragraph 2 says. The certificate will follow separately within three working days.

With best wishes,`,
};

const certificate: Mail = {
  id: 'mediation-certificate',
  at: '2025-12-11T10:02:57+00:00',
  from: mediation,
  to: [samina],
  subject: 'Mediation certificate: SEND/25/04417',
  look: 'plain',
  files: [
    attachPdf('Certificate FM-2025-318.pdf', {
      title: 'Certificate under section 55(5) of the Children and Families Act 2014',
      letterhead: MEDIATION_HEAD,
      on: '2025-12-11',
      text: `
This is to certify that Samina Whitlock has participated in mediation about the decision of Northshire County Council sent on 6 November 2025.

The mediation ended on 9 December 2025. Certificate issued on 11 December 2025.`,
    }),
  ],
  body: `
Dear Mrs Whitlock,

Your certificate is attached. It is dated today, 11 December 2025. You would only need it if the council did not carry
out the agreement and you decided to appeal; in that case please take advice about the date without delay.

With best wishes,`,
};

export const concession: Mail = {
  id: 'council-will-assess',
  at: '2025-12-18T15:31:46+00:00',
  from: gillian,
  to: [samina],
  cc: [martin],
  subject: 'SEND/25/04417: the council will carry out an EHC needs assessment',
  look: 'outlook',
  charset: 'windows-1252',
  body: `
Dear Mrs Whitlock,

Further to the mediation agreement of 9 December I confirm that the council will secure an EHC needs assessment for Idris.

I have today, 18 December 2025, asked for advice from:

|Who|For|Due back|
|Dr R Fenwick, Educational Psychology Service|psychological advice|29 January 2026|
|Ms K Bellwood, Children’s Therapies|speech and language therapy|29 January 2026|
|Children’s Therapies, Larkhill Clinic|occupational therapy|29 January 2026|
|Mrs J Tolland, St Aldhelm’s|educational advice|29 January 2026|
|Children’s Social Care|social care advice|29 January 2026|

You can send us your own views at any time; a form is on the Local Offer website but you don’t have to use it. It’s also helpful to have
something from Idris himself.

With thanks for your patience, and best wishes for Christmas`,
};

/** Chapter 3: mediated in time, settled, conceded. */
export const mediationChapter: readonly Mail[] = [
  contact,
  invitation,
  confidential,
  agreement,
  certificate,
  concession,
];
