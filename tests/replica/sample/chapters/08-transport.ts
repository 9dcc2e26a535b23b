import { coaches, samina, transport } from '../cast.ts';
import { attachPdf } from '../files/attach.ts';
import type { Mail } from '../mail.ts';

const refused: Mail = {
  id: 'transport-refused',
  at: '2026-05-22T14:02:11+01:00',
  from: transport,
  to: [samina],
  subject: 'Home to school transport application HT/26/2231 – outcome',
  look: 'outlook',
  charset: 'windows-1252',
  files: [
    attachPdf('HT-26-2231 outcome.pdf', {
      title: 'Home to school transport: outcome of your application',
      letterhead: ['Northshire County Council', 'Passenger Transport Unit'],
      on: '2026-05-22',
      text: `
Your application of 5 May 2026 for Idris Whitlock has been refused. The shortest available walking route from 17 Tannery Row to St Aldhelm's is 1.6 miles,
which is below the distance for his age.

You may ask for a review within 20 working days, giving your reasons.`,
    }),
  ],
  body: `
Dear Mrs Whitlock,

Thank you for your application of 5 May. I’m sorry to tell you that it has not been successful, because the distance is under two miles. The letter attached
explains how to ask for a review.

If your child has an EHC plan this does not by itself mean that transport is provided.

Yours sincerely`,
};

const review: Mail = {
  id: 'transport-review-requested',
  at: '2026-06-01T20:05:37+01:00',
  from: samina,
  to: [transport],
  subject: 'Re: Home to school transport application HT/26/2231 – outcome',
  look: 'gmail',
  answers: 'transport-refused',
  body: `
Dear Passenger Transport Unit,

Please review this decision. We did not apply because of the distance. We applied because Idris cannot reasonably be expected to walk to school because of
his special educational needs, even with one of us beside him, which is a separate ground in Schedule 35B to the Education Act 1996.

The route crosses Mill Lane twice where there is no crossing. He does not take in a spoken warning in traffic noise: Ms Bellwood's report puts following directions at the
1st percentile. Twice this year he has stepped into the road after being told to wait.

The refusal letter does not mention any of this. Both reports were with the application.

Yours sincerely,`,
};

const agreed: Mail = {
  id: 'transport-agreed',
  at: '2026-06-26T11:50:20+01:00',
  from: transport,
  to: [samina],
  subject: 'RE: Home to school transport application HT/26/2231 – outcome',
  look: 'outlook',
  charset: 'windows-1252',
  answers: 'transport-review-requested',
  body: `
Dear Mrs Whitlock,

I’ve reviewed the application, this time on the ground you gave. I accept that Idris couldn’t reasonably be expected to walk to school and have awarded a shared taxi
with a passenger assistant from September 2026 to July 2027. It’ll be reviewed each year.

The operator will write to you towards the end of August with times and the driver’s name.

Yours sincerely`,
};

const pickUp: Mail = {
  id: 'transport-pick-up-times',
  at: '2026-08-27T13:22:58+01:00',
  from: coaches,
  to: [samina],
  subject: 'Route N114 St Aldhelms - pick up times from 3 September',
  look: 'plain',
  without: 'Date',
  headers: ['X-Mailer: RouteDesk 4.2'],
  body: `
DEAR PARENT/CARER

ROUTE N114 ST ALDHELMS PRIMARY, FROM THURSDAY 3 SEPTEMBER 2026

PASSENGER: IDRIS W. PICK UP 0812 TANNERY ROW (END OF ROAD). RETURN APPROX 1548.

DRIVER: KEITH. PASSENGER ASSISTANT: MRS OYELARAN. PLEASE RING BEFORE 0730 IF NOT TRAVELLING.

Please be at the stop five minutes early. The driver can wait two minutes.`,
};

/** Chapter 8: transport refused on distance, reviewed on need, granted. */
export const transportChapter: readonly Mail[] = [refused, review, agreed, pickUp];
