import { daniel, gillian, martin, samina, senco, therapies, therapist } from '../cast.ts';
import { attachCsv } from '../files/attach.ts';
import type { Mail } from '../mail.ts';

const question: Mail = {
  id: 'therapy-start-question',
  at: '2026-05-12T08:32:21+01:00',
  from: samina,
  to: [therapies],
  cc: [gillian, senco],
  subject: 'Idris Whitlock: when does weekly therapy start?',
  look: 'plain',
  body: `
Dear Children's Therapies,

Idris's EHC plan was made on 29 April. Section F1 provides 45 minutes of individual speech and language therapy each week
from a qualified therapist. Nearly two weeks have gone by and school has not been told of any visits.

Could you tell me which therapist will see him, on what day, and from when? Thursday afternoons suit the school.

With thanks,`,
};

const capacity: Mail = {
  id: 'therapy-not-commissioned',
  at: '2026-05-20T11:08:59+01:00',
  from: therapies,
  to: [samina],
  cc: [gillian, therapist],
  subject: 'Re: Idris Whitlock: when does weekly therapy start?',
  look: 'plain',
  answers: 'therapy-start-question',
  charset: 'iso-8859-1',
  encoding: 'quoted-printable',
  body: `
Dear Mrs Whitlock,

Thank you for your email. We have received the final plan. Weekly direct therapy is not part of the service the council and the
ICB commission from us, as Ms Bellwood explained in her advice of 22 January. We have been asked to quote (£4,680 for the school year)
and did so on 4 March. We have not had an order.

Until we do, Idris stays on our usual pathway, which is a block of six sessions after a review in the autumn. We are sorry to
send a disappointing reply.

Yours sincerely,`,
};

const notice: Mail = {
  id: 'provision-not-delivered',
  at: '2026-06-02T09:20:45+01:00',
  from: samina,
  to: [gillian],
  cc: [martin, senco, daniel],
  subject: 'SEND/25/04417: Section F is not being delivered',
  look: 'gmail',
  body: `
Dear Ms Pryce,

Idris's plan was made on 29 April 2026, nearly five weeks ago. The duty to secure what is in Section F began that day
(section 42(2) of the Children and Families Act 2014). Today, after half-term, this is where we are:

|Section F|What the plan says|What has happened|
|F1|45 minutes of therapy each week|None. Not commissioned (email from Children's Therapies, 20 May)|
|F2|20 minutes daily, therapist's programme|None. There is no therapist to set it|
|F3|25 hours of trained teaching assistant|About 15 hours; training not booked|
|F4|Pre-teaching of vocabulary|Yes, every week, thanks to Miss Orme|

The duty is the council's and does not depend on the NHS contract. Please tell me by Friday how F1 to F3 will be provided, from what date,
and how the missed therapy will be made up. Otherwise we shall complain formally.

Yours sincerely,`,
};

const officer: Mail = {
  id: 'provision-holding-reply',
  at: '2026-06-04T17:14:33+01:00',
  from: gillian,
  to: [samina],
  cc: [martin],
  subject: 'RE: SEND/25/04417: Section F is not being delivered',
  look: 'outlook',
  charset: 'windows-1252',
  answers: 'provision-not-delivered',
  body: `
Dear Mrs Whitlock,

Thank you for setting this out so clearly. I’ve passed your table to Martin Oakes, who is speaking to commissioning. I’m afraid I can’t order therapy
myself. The top-up for the teaching assistant hours was paid to the school on 22 May.

I’ll come back to you as soon as I hear anything.

Kind regards`,
};

const log: Mail = {
  id: 'provision-log-from-school',
  at: '2026-06-05T15:48:06+01:00',
  from: senco,
  to: [samina],
  subject: 'Idris: what he has had, 29 April to 5 June',
  look: 'outlook',
  answers: 'provision-not-delivered',
  files: [
    attachCsv('provision-log-summer-1.csv', [
      'Week beginning,F1 therapy (min),F2 programme (min),F3 TA hours,F4 pre-teaching (min)',
      '2026-04-27,0,0,6,20',
      '2026-05-04,0,0,12,40',
      '2026-05-11,0,0,15,50',
      '2026-05-18,0,0,15,50',
      '2026-06-01,0,0,16,40',
    ]),
  ],
  body: `
Dear Samina,

You asked for our record. It is attached, by week, straight from the timetable. There was no therapist in any week. The second teaching assistant, Mr Dunne,
starts on 15 June and that will bring F3 up to 25 hours; the training is booked for 1 and 2 July.

Half-term is left out, and there were only three school days in the first line and four in the second because of the bank holiday.

Kind regards`,
};

/** Chapter 6: a plan on paper and little in the classroom. */
export const provisionChapter: readonly Mail[] = [question, capacity, notice, officer, log];
